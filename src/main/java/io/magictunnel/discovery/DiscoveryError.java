package io.magictunnel.discovery;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals about finding tools and about the sets that test it. */
public enum DiscoveryError implements ErrorCode {
    INVALID_SEARCH(400),
    INVALID_CASE(400),
    CASE_NOT_FOUND(404),
    CASE_EXISTS(409),
    CASE_CHANGED(409),
    TOO_MANY_CASES(409),
    NO_CASES(409),
    RUN_NOT_FOUND(404),
    RUN_UNDER_WAY(409);

    private final int httpStatus;

    DiscoveryError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** Refuses what does not hold. */
    public void unless(boolean holds, String message) {
        if (!holds) {
            throw new DomainException(this, message);
        }
    }
}
