package io.magictunnel.registry;

import io.magictunnel.platform.ErrorCode;

/** Refusals of the catalogue. */
public enum RegistryError implements ErrorCode {
    TOOL_NOT_FOUND(404),
    INVALID_REQUEST(400);

    private final int httpStatus;

    RegistryError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
