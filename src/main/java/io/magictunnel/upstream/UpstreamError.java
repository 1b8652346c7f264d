package io.magictunnel.upstream;

import io.magictunnel.platform.ErrorCode;

/** Refusals about upstream servers. */
public enum UpstreamError implements ErrorCode {
    SERVER_NOT_FOUND(404),
    SERVER_EXISTS(409),
    /** It is written in the operator's file, and changed there only. */
    SERVER_IN_FILE(409),
    INVALID_SERVER(400),
    COMMAND_NOT_ALLOWED(403),
    /** Its authorization server does not let us in, or nobody can be asked there. */
    NOT_ALLOWED_THERE(409),
    /** Nobody asked for this answer, or somebody else did. */
    UNASKED_ANSWER(403);

    private final int httpStatus;

    UpstreamError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
