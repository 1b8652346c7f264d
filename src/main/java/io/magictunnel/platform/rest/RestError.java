package io.magictunnel.platform.rest;

import io.magictunnel.platform.ErrorCode;

/** Refusals that belong to no feature: what was sent cannot be read, or nobody serves it. */
enum RestError implements ErrorCode {
    INVALID_REQUEST(400),
    INVALID_JSON(400),
    CHANGED_MEANWHILE(409),
    BODY_TOO_LARGE(413),
    INTERNAL_ERROR(500);

    private final int httpStatus;

    RestError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
