package io.magictunnel.permission.grant;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals about grants. */
public enum PermissionError implements ErrorCode {
    INVALID_REQUEST(400),
    GRANT_NOT_FOUND(404),
    SUBJECT_NOT_FOUND(404),
    TOO_MANY_GRANTS(409);

    private final int httpStatus;

    PermissionError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new DomainException(INVALID_REQUEST, message);
        }
    }
}
