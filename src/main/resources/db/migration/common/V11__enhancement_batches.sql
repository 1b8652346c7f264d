-- jobs are named after tool and time; what was asked for besides kind and style is JSON
ALTER TABLE enhancement_job ALTER COLUMN id SET DATA TYPE VARCHAR(260);
ALTER TABLE enhancement_job ADD COLUMN options VARCHAR(1000);

-- several tools that were asked for together: how many at once, and whether the first failure calls off the rest
CREATE TABLE enhancement_batch (
    id             VARCHAR(60)  NOT NULL PRIMARY KEY,
    tools          INTEGER      NOT NULL,
    concurrency    INTEGER,
    stops_at_error BOOLEAN      NOT NULL,
    requested_by   VARCHAR(100) NOT NULL,
    created_at     TIMESTAMP    NOT NULL
);
CREATE INDEX enhancement_batch_created ON enhancement_batch (created_at);

-- there is a row while nothing is taken from the queue
CREATE TABLE enhancement_pause (
    id        INTEGER      NOT NULL PRIMARY KEY,
    paused_by VARCHAR(100) NOT NULL,
    paused_at TIMESTAMP    NOT NULL
);
