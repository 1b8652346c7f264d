-- one wish to have a tool described better; the queue is this table. open_tool is the tool while it waits or runs, so that it does
-- so once
CREATE TABLE enhancement_job (
    id            VARCHAR(36)   NOT NULL PRIMARY KEY,
    tool_name     VARCHAR(200)  NOT NULL,
    open_tool     VARCHAR(200)  UNIQUE,
    kind          VARCHAR(20)   NOT NULL,
    style         VARCHAR(20)   NOT NULL,
    forced        BOOLEAN       NOT NULL,
    priority      INTEGER       NOT NULL,
    batch_id      VARCHAR(60),
    requested_by  VARCHAR(100)  NOT NULL,
    state         VARCHAR(12)   NOT NULL,
    attempts      INTEGER       NOT NULL,
    not_before    TIMESTAMP     NOT NULL,
    owner         VARCHAR(60),
    lease_until   TIMESTAMP,
    created_at    TIMESTAMP     NOT NULL,
    started_at    TIMESTAMP,
    ended_at      TIMESTAMP,
    version_id    VARCHAR(36),
    failure       VARCHAR(40),
    detail        VARCHAR(2000)
);
CREATE INDEX enhancement_job_waiting ON enhancement_job (state, priority, not_before);
CREATE INDEX enhancement_job_batch ON enhancement_job (batch_id);
CREATE INDEX enhancement_job_tool ON enhancement_job (tool_name, created_at);

-- every version of better words for a tool; content is JSON
CREATE TABLE tool_version (
    id          VARCHAR(36)      NOT NULL PRIMARY KEY,
    tool_name   VARCHAR(200)     NOT NULL,
    active_tool VARCHAR(200)     UNIQUE,
    definition  VARCHAR(64)      NOT NULL,
    recipe      VARCHAR(64)      NOT NULL,
    kind        VARCHAR(20)      NOT NULL,
    style       VARCHAR(20)      NOT NULL,
    state       VARCHAR(12)      NOT NULL,
    content     VARCHAR(32000)   NOT NULL,
    provider    VARCHAR(60)      NOT NULL,
    model       VARCHAR(200)     NOT NULL,
    confidence  DOUBLE PRECISION NOT NULL,
    took_ms     BIGINT           NOT NULL,
    created_at  TIMESTAMP        NOT NULL,
    decided_at  TIMESTAMP,
    decided_by  VARCHAR(100)
);
CREATE INDEX tool_version_tool ON tool_version (tool_name, created_at);
