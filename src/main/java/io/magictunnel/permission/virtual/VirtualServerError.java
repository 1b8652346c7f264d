package io.magictunnel.permission.virtual;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals about virtual servers. */
public enum VirtualServerError implements ErrorCode {
    INVALID_VIRTUAL_SERVER(400),
    VIRTUAL_SERVER_NOT_FOUND(404),
    VIRTUAL_SERVER_EXISTS(409),
    VIRTUAL_SERVER_CHANGED(409),
    TOO_MANY_VIRTUAL_SERVERS(409);

    private final int httpStatus;

    VirtualServerError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new DomainException(INVALID_VIRTUAL_SERVER, message);
        }
    }
}
