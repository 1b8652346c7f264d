package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals about who is calling and what accounts may be. */
public enum SecurityError implements ErrorCode {
    NOT_SIGNED_IN(401),
    INVALID_CREDENTIALS(401),
    FORBIDDEN(403),
    /** A token that is good for less than is needed here. */
    INSUFFICIENT_SCOPE(403),
    FOREIGN_ORIGIN(403),
    FOREIGN_HOST(421),
    TOO_MANY_ATTEMPTS(429),
    AUTHENTICATION_UNAVAILABLE(503),
    USER_NOT_FOUND(404),
    USER_EXISTS(409),
    LAST_ADMIN(409),
    KEY_NOT_FOUND(404),
    TOO_MANY_KEYS(409),
    INVALID_REQUEST(400);

    private final int httpStatus;

    SecurityError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** A part of a request that must be there. */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new DomainException(INVALID_REQUEST, "The field '%s' is missing".formatted(field));
        }
        return value;
    }
}
