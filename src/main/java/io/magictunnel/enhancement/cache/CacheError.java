package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.ErrorCode;

/** What the cache refuses, or fails at. */
public enum CacheError implements ErrorCode {
    CACHE_ERROR(500),
    /** Whoever clears it has to say that this is meant. */
    CONFIRMATION_REQUIRED(400);

    private final int httpStatus;

    CacheError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
