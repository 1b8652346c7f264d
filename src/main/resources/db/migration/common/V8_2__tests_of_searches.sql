-- a sentence, and the tools (one to a line) of which any is right for it
CREATE TABLE discovery_case (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    sentence   VARCHAR(500) NOT NULL,
    expected   VARCHAR(700) NOT NULL,
    note       VARCHAR(500) NOT NULL,
    changed_at TIMESTAMP    NOT NULL,
    changed_by VARCHAR(200) NOT NULL,
    version    INTEGER      NOT NULL
);

-- all of them, tried at one time
CREATE TABLE discovery_run (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    started_at TIMESTAMP    NOT NULL,
    ended_at   TIMESTAMP    NOT NULL,
    started_by VARCHAR(200) NOT NULL,
    ending     VARCHAR(10)  NOT NULL,
    cases      INTEGER      NOT NULL
);
CREATE INDEX discovery_run_started ON discovery_run (started_at);

-- what one mode did in one run
CREATE TABLE discovery_run_mode (
    id         VARCHAR(60)      NOT NULL PRIMARY KEY,
    run_id     VARCHAR(36)      NOT NULL,
    ranking    VARCHAR(20)      NOT NULL,
    cases      INTEGER          NOT NULL,
    came_first INTEGER          NOT NULL,
    among_five INTEGER          NOT NULL,
    reciprocal DOUBLE PRECISION NOT NULL,
    total_us   BIGINT           NOT NULL
);
CREATE INDEX discovery_run_mode_run ON discovery_run_mode (run_id);

-- a case in which no right tool came first; found_at is 0 where none was found
CREATE TABLE discovery_run_miss (
    id       VARCHAR(100) NOT NULL PRIMARY KEY,
    run_id   VARCHAR(36)  NOT NULL,
    case_id  VARCHAR(36)  NOT NULL,
    ranking  VARCHAR(20)  NOT NULL,
    sentence VARCHAR(500) NOT NULL,
    expected VARCHAR(700) NOT NULL,
    found_at INTEGER      NOT NULL,
    came     VARCHAR(64)
);
CREATE INDEX discovery_run_miss_run ON discovery_run_miss (run_id);
