-- texts about tools, all versions that are kept; the newest accepted one for a tool and kind is served. faults is a JSON array
CREATE TABLE generated_content (
    id             VARCHAR(36)    NOT NULL PRIMARY KEY,
    tool_name      VARCHAR(200)   NOT NULL,
    kind           VARCHAR(20)    NOT NULL,
    version_number INTEGER        NOT NULL,
    definition     VARCHAR(64)    NOT NULL,
    title          VARCHAR(200)   NOT NULL,
    summary        VARCHAR(500)   NOT NULL,
    content        VARCHAR(20000) NOT NULL,
    faults         VARCHAR(4000)  NOT NULL,
    accepted       BOOLEAN        NOT NULL,
    provider       VARCHAR(60)    NOT NULL,
    model          VARCHAR(200)   NOT NULL,
    took_ms        BIGINT         NOT NULL,
    created_at     TIMESTAMP      NOT NULL,
    created_by     VARCHAR(100)   NOT NULL,
    UNIQUE (tool_name, kind, version_number)
);
CREATE INDEX generated_content_created ON generated_content (created_at);
