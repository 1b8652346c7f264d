package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmFailure;

/** Why a provider has not answered, as far as it matters for who is asked instead. */
public enum Setback {
    /** The provider cannot answer now; another might. */
    PROVIDER,
    /** The request was too long for the model. */
    CONTEXT_WINDOW,
    /** The provider did not want to answer such a request. */
    CONTENT_POLICY,
    /** Nobody is asked instead: the request or the set-up is wrong, or a part of the answer was handed on already. */
    FINAL;

    public static Setback of(LlmFailure failure) {
        if (failure.afterFirstPiece()) {
            return FINAL;
        }
        return switch (failure.kind()) {
            case RATE_LIMITED, OVERLOADED, SERVER_ERROR, TIMEOUT, NETWORK, MALFORMED, TOO_LARGE, CUT_OFF -> PROVIDER;
            case CONTEXT_WINDOW -> CONTEXT_WINDOW;
            case CONTENT_POLICY -> CONTENT_POLICY;
            case AUTHENTICATION, FORBIDDEN, NOT_FOUND, INVALID_REQUEST -> FINAL;
        };
    }
}
