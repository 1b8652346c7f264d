package io.magictunnel.provider.usage.spend;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals of questions about usage. */
public enum UsageError implements ErrorCode {
    INVALID_USAGE_QUERY(400);

    private final int httpStatus;

    UsageError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new DomainException(INVALID_USAGE_QUERY, message);
        }
    }
}
