package io.magictunnel.security;

import io.magictunnel.platform.ErrorCode;

enum SecurityError implements ErrorCode {
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    INVALID_CREDENTIALS(401),
    TOO_MANY_ATTEMPTS(429),
    USER_NOT_FOUND(404),
    USER_EXISTS(409),
    LAST_ADMIN(409),
    KEY_NOT_FOUND(404),
    INVALID_REQUEST(400);

    private final int httpStatus;

    SecurityError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
