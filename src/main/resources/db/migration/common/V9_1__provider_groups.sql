-- providers that stand in for one another, where no file says so
CREATE TABLE llm_group (
    name       VARCHAR(60)   NOT NULL PRIMARY KEY,
    definition VARCHAR(8000) NOT NULL,
    created_at TIMESTAMP     NOT NULL,
    created_by VARCHAR(100)  NOT NULL,
    updated_at TIMESTAMP     NOT NULL,
    version    INTEGER       NOT NULL
);
