package io.magictunnel.execution;

import io.magictunnel.platform.ErrorCode;

/** Refusals and failures of calls, as the REST API tells them. */
public enum ExecutionError implements ErrorCode {
    INVALID_REQUEST(400),
    EXECUTION_NOT_FOUND(404),
    INVALID_ARGUMENTS(400),
    TOOL_TIMEOUT(504),
    CALL_CANCELLED(409),
    TOOL_UNREACHABLE(502),
    RESULT_TOO_LARGE(502),
    TOOL_FAILED(502),
    TOOL_NOT_RUNNABLE(501),
    TOOL_BROKEN(500);

    private final int httpStatus;

    ExecutionError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    static ExecutionError of(ToolFailure failure) {
        return switch (failure) {
            case INVALID_ARGUMENTS -> INVALID_ARGUMENTS;
            case TIMEOUT -> TOOL_TIMEOUT;
            case CANCELLED -> CALL_CANCELLED;
            case UNREACHABLE -> TOOL_UNREACHABLE;
            case RESULT_TOO_LARGE -> RESULT_TOO_LARGE;
            case TOOL_ERROR -> TOOL_FAILED;
            case NOT_RUNNABLE -> TOOL_NOT_RUNNABLE;
            case INTERNAL -> TOOL_BROKEN;
        };
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
