-- which of our users came with tokens of which issuer
CREATE TABLE external_identity (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    issuer     VARCHAR(300) NOT NULL,
    subject    VARCHAR(300) NOT NULL,
    user_id    VARCHAR(36)  NOT NULL REFERENCES app_user (id),
    created_at TIMESTAMP    NOT NULL,
    UNIQUE (issuer, subject)
);
