-- One dialect for Derby and PostgreSQL: VARCHAR for every text, and every text has a bound that the code keeps.

CREATE TABLE app_user (
    id            VARCHAR(36)  NOT NULL PRIMARY KEY,
    name          VARCHAR(64)  NOT NULL UNIQUE,
    role          VARCHAR(20)  NOT NULL,
    password_hash VARCHAR(300),
    enabled       BOOLEAN      NOT NULL,
    created_at    TIMESTAMP    NOT NULL,
    last_sign_in  TIMESTAMP,
    sessions_from TIMESTAMP    NOT NULL,
    version       INTEGER      NOT NULL
);

-- the id is the readable part of the key; of the secret part there is only a hash
CREATE TABLE api_key (
    id         VARCHAR(8)   NOT NULL PRIMARY KEY,
    user_id    VARCHAR(36)  NOT NULL REFERENCES app_user (id),
    name       VARCHAR(100) NOT NULL,
    key_hash   VARCHAR(64)  NOT NULL,
    role       VARCHAR(20)  NOT NULL,
    created_at TIMESTAMP    NOT NULL,
    expires_at TIMESTAMP,
    revoked_at TIMESTAMP,
    last_used  TIMESTAMP
);

CREATE TABLE session_token (
    id         VARCHAR(8)  NOT NULL PRIMARY KEY,
    user_id    VARCHAR(36) NOT NULL REFERENCES app_user (id),
    token_hash VARCHAR(64) NOT NULL,
    created_at TIMESTAMP   NOT NULL,
    expires_at TIMESTAMP   NOT NULL
);

CREATE TABLE audit_event (
    id          VARCHAR(36)   NOT NULL PRIMARY KEY,
    happened_at TIMESTAMP     NOT NULL,
    actor       VARCHAR(200)  NOT NULL,
    action      VARCHAR(60)   NOT NULL,
    object_kind VARCHAR(40)   NOT NULL,
    object_name VARCHAR(300)  NOT NULL,
    outcome     VARCHAR(20)   NOT NULL,
    detail      VARCHAR(4000) NOT NULL,
    request_id  VARCHAR(64)
);
CREATE INDEX audit_event_happened ON audit_event (happened_at);
CREATE INDEX audit_event_object ON audit_event (object_kind, object_name, happened_at);

-- who (a role, a user or an API key) may or may not use what (one tool, a category, a server, or everything)
CREATE TABLE permission_grant (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    subject_kind VARCHAR(10)  NOT NULL,
    subject_name VARCHAR(100) NOT NULL,
    target_kind  VARCHAR(10)  NOT NULL,
    target_name  VARCHAR(200) NOT NULL,
    effect       VARCHAR(10)  NOT NULL,
    created_at   TIMESTAMP    NOT NULL,
    created_by   VARCHAR(100) NOT NULL,
    UNIQUE (subject_kind, subject_name, target_kind, target_name)
);

-- what an administrator decided about a tool (what is empty is not decided); the tool itself lives in its file or on its
-- server
CREATE TABLE tool_setting (
    tool_name  VARCHAR(200)  NOT NULL PRIMARY KEY,
    enabled    BOOLEAN,
    category   VARCHAR(100),
    tags       VARCHAR(1000),
    updated_at TIMESTAMP     NOT NULL,
    updated_by VARCHAR(100)  NOT NULL,
    version    INTEGER       NOT NULL
);

CREATE TABLE tool_execution (
    id            VARCHAR(36)   NOT NULL PRIMARY KEY,
    tool_name     VARCHAR(200)  NOT NULL,
    origin        VARCHAR(200)  NOT NULL,
    caller        VARCHAR(200)  NOT NULL,
    channel       VARCHAR(20)   NOT NULL,
    started_at    TIMESTAMP     NOT NULL,
    started_minute BIGINT       NOT NULL,
    duration_us   BIGINT        NOT NULL,
    outcome       VARCHAR(20)   NOT NULL,
    failure       VARCHAR(30),
    detail        VARCHAR(2000) NOT NULL,
    arguments     VARCHAR(8000) NOT NULL,
    result        VARCHAR(8000) NOT NULL,
    argument_size INTEGER       NOT NULL,
    result_size   INTEGER       NOT NULL,
    request_id    VARCHAR(64)
);
CREATE INDEX tool_execution_started ON tool_execution (started_at);
CREATE INDEX tool_execution_minute ON tool_execution (started_minute);
CREATE INDEX tool_execution_tool ON tool_execution (tool_name, started_at);

-- totals that outlive the retention of single executions
CREATE TABLE tool_usage (
    tool_name     VARCHAR(200) NOT NULL PRIMARY KEY,
    calls         BIGINT       NOT NULL,
    failures      BIGINT       NOT NULL,
    total_us      BIGINT       NOT NULL,
    longest_us    BIGINT       NOT NULL,
    last_used     TIMESTAMP    NOT NULL
);

-- upstream servers that were added by API or page; those of external_mcp_servers.json stay in that file
CREATE TABLE upstream_server (
    name       VARCHAR(60)   NOT NULL PRIMARY KEY,
    definition VARCHAR(8000) NOT NULL,
    created_at TIMESTAMP     NOT NULL,
    created_by VARCHAR(100)  NOT NULL,
    version    INTEGER       NOT NULL
);
