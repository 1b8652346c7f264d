-- a named part of what there is, which clients see as an MCP server of its own
CREATE TABLE virtual_server (
    name          VARCHAR(63)   NOT NULL PRIMARY KEY,
    title         VARCHAR(200)  NOT NULL,
    description   VARCHAR(2000) NOT NULL,
    instructions  VARCHAR(8000) NOT NULL,
    enabled       BOOLEAN       NOT NULL,
    for_everybody BOOLEAN       NOT NULL,
    updated_at    TIMESTAMP     NOT NULL,
    updated_by    VARCHAR(100)  NOT NULL,
    version       INTEGER       NOT NULL
);

-- what it takes in (INCLUDE), what it leaves out (EXCLUDE), and the roles and users that may use it (VISIBLE_TO)
CREATE TABLE virtual_server_line (
    id          VARCHAR(36)   NOT NULL PRIMARY KEY,
    server_name VARCHAR(63)   NOT NULL REFERENCES virtual_server (name),
    part        VARCHAR(10)   NOT NULL,
    kind        VARCHAR(10)   NOT NULL,
    named       VARCHAR(2000) NOT NULL
);
