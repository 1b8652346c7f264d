package io.magictunnel.provider;

import io.magictunnel.platform.ErrorCode;

/** Why a provider cannot be used or did not answer. */
public enum ProviderError implements ErrorCode {
    PROVIDER_AUTHENTICATION(FailureKind.AUTHENTICATION),
    PROVIDER_FORBIDDEN(FailureKind.FORBIDDEN),
    PROVIDER_MODEL_NOT_FOUND(FailureKind.NOT_FOUND),
    PROVIDER_RATE_LIMITED(FailureKind.RATE_LIMITED),
    PROVIDER_OVERLOADED(FailureKind.OVERLOADED),
    PROVIDER_FAILED(FailureKind.SERVER_ERROR),
    PROVIDER_CONTEXT_WINDOW(FailureKind.CONTEXT_WINDOW),
    PROVIDER_CONTENT_POLICY(FailureKind.CONTENT_POLICY),
    PROVIDER_INVALID_REQUEST(FailureKind.INVALID_REQUEST),
    PROVIDER_TIMEOUT(FailureKind.TIMEOUT),
    PROVIDER_UNREACHABLE(FailureKind.NETWORK),
    PROVIDER_MALFORMED_ANSWER(FailureKind.MALFORMED),
    PROVIDER_ANSWER_TOO_LARGE(FailureKind.TOO_LARGE),
    PROVIDER_CUT_OFF(FailureKind.CUT_OFF),
    PROVIDER_KEY_INVALID(400),
    PROVIDER_ADDRESS_INVALID(400),
    PROVIDER_OPTION_INVALID(400),
    PROVIDER_INVALID(400),
    PROVIDER_NOT_FOUND(404),
    PROVIDER_EXISTS(409),
    /** It is written in the operator's file, and changed there only. */
    PROVIDER_IN_FILE(409),
    /** It is switched off, broken, busy or used up for this minute, and so is whoever might be asked instead. */
    PROVIDER_UNAVAILABLE(503),
    /** All calls that may run at once are running. */
    TOO_MANY_LLM_CALLS(503),
    FAILURES_NOT_ALLOWED(403);

    private final int httpStatus;

    ProviderError(FailureKind kind) {
        this(kind.httpStatus());
    }

    ProviderError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    static ProviderError of(FailureKind kind) {
        return switch (kind) {
            case AUTHENTICATION -> PROVIDER_AUTHENTICATION;
            case FORBIDDEN -> PROVIDER_FORBIDDEN;
            case NOT_FOUND -> PROVIDER_MODEL_NOT_FOUND;
            case RATE_LIMITED -> PROVIDER_RATE_LIMITED;
            case OVERLOADED -> PROVIDER_OVERLOADED;
            case SERVER_ERROR -> PROVIDER_FAILED;
            case CONTEXT_WINDOW -> PROVIDER_CONTEXT_WINDOW;
            case CONTENT_POLICY -> PROVIDER_CONTENT_POLICY;
            case INVALID_REQUEST -> PROVIDER_INVALID_REQUEST;
            case TIMEOUT -> PROVIDER_TIMEOUT;
            case NETWORK -> PROVIDER_UNREACHABLE;
            case MALFORMED -> PROVIDER_MALFORMED_ANSWER;
            case TOO_LARGE -> PROVIDER_ANSWER_TOO_LARGE;
            case CUT_OFF -> PROVIDER_CUT_OFF;
        };
    }
}
