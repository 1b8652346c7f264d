package io.magictunnel.provider.resilience;

import io.magictunnel.provider.FailureKind;

/** What follows from the way in which a call has failed. */
final class Blame {

    private Blame() {}

    /** Whether the provider has failed, and not the one who asked or the key that was shown. */
    static boolean isProviders(FailureKind kind) {
        return switch (kind) {
            case OVERLOADED, SERVER_ERROR, TIMEOUT, NETWORK, MALFORMED, TOO_LARGE, CUT_OFF -> true;
            case AUTHENTICATION, FORBIDDEN, NOT_FOUND, RATE_LIMITED, CONTEXT_WINDOW, CONTENT_POLICY, INVALID_REQUEST ->
                false;
        };
    }

    /** Whether no provider could have answered such a request as it was asked. */
    static boolean isAskers(FailureKind kind) {
        return switch (kind) {
            case CONTEXT_WINDOW, CONTENT_POLICY, INVALID_REQUEST -> true;
            case AUTHENTICATION,
                    FORBIDDEN,
                    NOT_FOUND,
                    RATE_LIMITED,
                    OVERLOADED,
                    SERVER_ERROR,
                    TIMEOUT,
                    NETWORK,
                    MALFORMED,
                    TOO_LARGE,
                    CUT_OFF -> false;
        };
    }

    /** Whether the same call can end well a moment later. */
    static boolean passes(FailureKind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED, SERVER_ERROR, TIMEOUT, NETWORK, MALFORMED, CUT_OFF -> true;
            case AUTHENTICATION, FORBIDDEN, NOT_FOUND, CONTEXT_WINDOW, CONTENT_POLICY, INVALID_REQUEST, TOO_LARGE ->
                false;
        };
    }
}
