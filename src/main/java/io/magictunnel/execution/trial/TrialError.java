package io.magictunnel.execution.trial;

import io.magictunnel.platform.ErrorCode;

/** Refusals about trying tools by hand. */
enum TrialError implements ErrorCode {
    TOO_MANY_RUNS(429);

    private final int httpStatus;

    TrialError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
