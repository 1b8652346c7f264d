-- credentials that the product shows to others; the value is sealed with a key that is not in the database
CREATE TABLE vault_credential (
    id         VARCHAR(36)    NOT NULL PRIMARY KEY,
    owner      VARCHAR(36)    NOT NULL,
    name       VARCHAR(200)   NOT NULL,
    sealed     VARCHAR(32000) NOT NULL,
    created_at TIMESTAMP      NOT NULL,
    created_by VARCHAR(100)   NOT NULL,
    updated_at TIMESTAMP      NOT NULL,
    expires_at TIMESTAMP,
    last_used  TIMESTAMP,
    UNIQUE (owner, name)
);
