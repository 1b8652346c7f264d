-- prices of models that are not those of this release's own table: from files (FILE) and by decision of an administrator
-- (OVERRIDE); those that change too much wait for one (QUARANTINED)
CREATE TABLE model_price (
    id         VARCHAR(36)    NOT NULL PRIMARY KEY,
    model_id   VARCHAR(200)   NOT NULL,
    origin     VARCHAR(10)    NOT NULL,
    state      VARCHAR(12)    NOT NULL,
    valid_from TIMESTAMP      NOT NULL,
    definition VARCHAR(16000) NOT NULL,
    reason     VARCHAR(1000)  NOT NULL,
    created_at TIMESTAMP      NOT NULL,
    created_by VARCHAR(100)   NOT NULL,
    UNIQUE (model_id, origin, valid_from)
);

-- by how much the own estimate of tokens is off, for a provider, a model and a kind of text
CREATE TABLE token_calibration (
    id         VARCHAR(300)     NOT NULL PRIMARY KEY,
    log_ratio  DOUBLE PRECISION NOT NULL,
    error      DOUBLE PRECISION NOT NULL,
    calls      BIGINT           NOT NULL,
    updated_at TIMESTAMP        NOT NULL
);

-- money is in millionths of a US dollar
CREATE TABLE budget (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    name         VARCHAR(100) NOT NULL UNIQUE,
    scope        VARCHAR(10)  NOT NULL,
    scope_name   VARCHAR(200) NOT NULL,
    period       VARCHAR(10)  NOT NULL,
    zone         VARCHAR(60)  NOT NULL,
    hard_micros  BIGINT,
    soft_micros  BIGINT,
    enabled      BOOLEAN      NOT NULL,
    created_at   TIMESTAMP    NOT NULL,
    updated_at   TIMESTAMP    NOT NULL,
    updated_by   VARCHAR(100) NOT NULL,
    version      INTEGER      NOT NULL
);
CREATE INDEX budget_scope ON budget (scope, scope_name);

-- one period of a budget: what is spent, and what is set aside for calls that are under way
CREATE TABLE budget_account (
    id              VARCHAR(60) NOT NULL PRIMARY KEY,
    budget_id       VARCHAR(36) NOT NULL,
    starts_at       TIMESTAMP   NOT NULL,
    ends_at         TIMESTAMP,
    spent_micros    BIGINT      NOT NULL,
    reserved_micros BIGINT      NOT NULL,
    warned_at       TIMESTAMP,
    refused_at      TIMESTAMP
);
CREATE INDEX budget_account_budget ON budget_account (budget_id, starts_at);

-- what one call has set aside in one account, until it is settled or its lease runs out
CREATE TABLE budget_reservation (
    id            VARCHAR(100) NOT NULL PRIMARY KEY,
    call_id       VARCHAR(36)  NOT NULL,
    account_id    VARCHAR(60)  NOT NULL,
    amount_micros BIGINT       NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    expires_at    TIMESTAMP    NOT NULL
);
CREATE INDEX budget_reservation_expiry ON budget_reservation (state, expires_at);

-- how an account stood at one time, for charts
CREATE TABLE budget_point (
    id              VARCHAR(100) NOT NULL PRIMARY KEY,
    account_id      VARCHAR(60)  NOT NULL,
    taken_at        TIMESTAMP    NOT NULL,
    spent_micros    BIGINT       NOT NULL
);
CREATE INDEX budget_point_account ON budget_point (account_id, taken_at);

-- one question to a model, without what was asked and answered; a cost that is absent is unknown
CREATE TABLE model_call (
    id            VARCHAR(36)  NOT NULL PRIMARY KEY,
    started_at    TIMESTAMP    NOT NULL,
    caller        VARCHAR(200) NOT NULL,
    user_name     VARCHAR(100) NOT NULL,
    team          VARCHAR(100),
    purpose       VARCHAR(100) NOT NULL,
    provider      VARCHAR(60)  NOT NULL,
    kind          VARCHAR(20)  NOT NULL,
    model         VARCHAR(200) NOT NULL,
    price_id      VARCHAR(200) NOT NULL,
    outcome       VARCHAR(20)  NOT NULL,
    failure       VARCHAR(60),
    duration_us   BIGINT       NOT NULL,
    input_tokens  BIGINT       NOT NULL,
    cache_read    BIGINT       NOT NULL,
    cache_write   BIGINT       NOT NULL,
    output_tokens BIGINT       NOT NULL,
    reasoning     BIGINT       NOT NULL,
    usage_source  VARCHAR(10)  NOT NULL,
    cost_micros   BIGINT,
    attempts      INTEGER      NOT NULL,
    warnings      INTEGER      NOT NULL,
    request_id    VARCHAR(64)  NOT NULL
);
CREATE INDEX model_call_started ON model_call (started_at);
CREATE INDEX model_call_user ON model_call (user_name, started_at);

-- what came together in one day (UTC), for a provider, a model and a user; outlives the single calls
CREATE TABLE model_spend (
    id            VARCHAR(36)  NOT NULL PRIMARY KEY,
    epoch_day     BIGINT       NOT NULL,
    provider      VARCHAR(60)  NOT NULL,
    model         VARCHAR(200) NOT NULL,
    user_name     VARCHAR(100) NOT NULL,
    price_id      VARCHAR(200) NOT NULL,
    calls         BIGINT       NOT NULL,
    failures      BIGINT       NOT NULL,
    unpriced      BIGINT       NOT NULL,
    input_tokens  BIGINT       NOT NULL,
    cache_read    BIGINT       NOT NULL,
    cache_write   BIGINT       NOT NULL,
    output_tokens BIGINT       NOT NULL,
    cost_micros   BIGINT       NOT NULL,
    total_us      BIGINT       NOT NULL,
    UNIQUE (epoch_day, provider, model, user_name)
);
