-- by what people recognise a credential that is never shown; absent for short ones
ALTER TABLE vault_credential ADD COLUMN fingerprint VARCHAR(12);
ALTER TABLE vault_credential ADD COLUMN ending VARCHAR(4);

-- a provider of language models that was added over REST or on the page; its key is in the vault
CREATE TABLE llm_provider (
    name       VARCHAR(60)   NOT NULL PRIMARY KEY,
    definition VARCHAR(8000) NOT NULL,
    created_at TIMESTAMP     NOT NULL,
    created_by VARCHAR(100)  NOT NULL,
    updated_at TIMESTAMP     NOT NULL,
    version    INTEGER       NOT NULL
);
