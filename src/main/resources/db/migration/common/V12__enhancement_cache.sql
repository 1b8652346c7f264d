-- what models have answered about tools; content is JSON
CREATE TABLE enhancement_answer (
    digest     VARCHAR(64)    NOT NULL PRIMARY KEY,
    tool_name  VARCHAR(200)   NOT NULL,
    content    VARCHAR(32000) NOT NULL,
    bytes      BIGINT         NOT NULL,
    took_ms    BIGINT         NOT NULL,
    made_at    TIMESTAMP      NOT NULL,
    expires_at TIMESTAMP      NOT NULL
);
CREATE INDEX enhancement_answer_tool ON enhancement_answer (tool_name);
CREATE INDEX enhancement_answer_made ON enhancement_answer (made_at);
CREATE INDEX enhancement_answer_expires ON enhancement_answer (expires_at);
