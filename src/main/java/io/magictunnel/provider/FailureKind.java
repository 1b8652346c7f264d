package io.magictunnel.provider;

import java.util.Locale;

/** The ways in which a call to a provider fails. */
public enum FailureKind {
    /** The key is missing, wrong or expired. */
    AUTHENTICATION(502),
    /** The key is right and may not do this. */
    FORBIDDEN(502),
    /** The model or the address does not exist. */
    NOT_FOUND(404),
    RATE_LIMITED(429),
    OVERLOADED(503),
    SERVER_ERROR(502),
    CONTEXT_WINDOW(413),
    CONTENT_POLICY(422),
    INVALID_REQUEST(400),
    TIMEOUT(504),
    NETWORK(502),
    /** The answer is not what the vendor's answers look like. */
    MALFORMED(502),
    TOO_LARGE(502),
    /** The stream ended before the answer did. */
    CUT_OFF(502);

    private final int status;

    FailureKind(int status) {
        this.status = status;
    }

    /** What it means to whoever asked us: the provider's 401 is not the caller's. */
    public int httpStatus() {
        return status;
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
