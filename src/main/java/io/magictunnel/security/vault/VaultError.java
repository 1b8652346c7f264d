package io.magictunnel.security.vault;

import io.magictunnel.platform.ErrorCode;

/** Refusals about credentials in the vault. */
public enum VaultError implements ErrorCode {
    CREDENTIAL_NOT_FOUND(404),
    INVALID_CREDENTIAL(400),
    TOO_MANY_CREDENTIALS(409),
    /** The key that opens it is not here. */
    VAULT_LOCKED(503);

    private final int httpStatus;

    VaultError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
