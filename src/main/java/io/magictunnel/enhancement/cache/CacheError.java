package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.ErrorCode;

/** What the cache fails at. */
public enum CacheError implements ErrorCode {
    CACHE_ERROR(500);

    private final int httpStatus;

    CacheError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
