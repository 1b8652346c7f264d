-- that a user chose a tool for a sentence, or meant another one; one for each user, tool, day and set of words
CREATE TABLE discovery_vote (
    id        VARCHAR(250)  NOT NULL PRIMARY KEY,
    user_name VARCHAR(100)  NOT NULL,
    tool      VARCHAR(64)   NOT NULL,
    verdict   VARCHAR(10)   NOT NULL,
    instead   VARCHAR(64),
    sentence  VARCHAR(1000) NOT NULL,
    shared    BOOLEAN       NOT NULL,
    cast_at   TIMESTAMP     NOT NULL
);
CREATE INDEX discovery_vote_user ON discovery_vote (user_name, cast_at);
CREATE INDEX discovery_vote_cast ON discovery_vote (cast_at);
