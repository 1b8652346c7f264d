-- what the model of meanings has made of texts of tools, under a hash of model and text; used_at tells which are still needed
CREATE TABLE discovery_direction (
    id        VARCHAR(64)   NOT NULL PRIMARY KEY,
    direction VARCHAR(1000) NOT NULL,
    used_at   TIMESTAMP     NOT NULL
);
CREATE INDEX discovery_direction_used ON discovery_direction (used_at);
