package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.ProviderError;
import java.time.Duration;
import java.util.Optional;

/** What can go wrong while words are written, and what helps against it. */
enum Mishap {
    RATE_LIMIT_EXCEEDED,
    LLM_PROVIDER_ERROR,
    NETWORK_ERROR,
    AUTHENTICATION_FAILED,
    TIMEOUT_ERROR,
    VALIDATION_FAILED,
    INVALID_TOOL_DEFINITION,
    EXTERNAL_TOOL_PROTECTION,
    STORAGE_ERROR;

    static Mishap of(RuntimeException failure) {
        if (!(failure instanceof DomainException refused)) {
            return STORAGE_ERROR;
        }
        if (refused.code() instanceof EnhancementError) {
            return VALIDATION_FAILED;
        }
        return refused.code() instanceof ProviderError provider ? of(provider) : LLM_PROVIDER_ERROR;
    }

    private static Mishap of(ProviderError error) {
        return switch (error) {
            case PROVIDER_RATE_LIMITED, PROVIDER_UNAVAILABLE, TOO_MANY_LLM_CALLS -> RATE_LIMIT_EXCEEDED;
            case PROVIDER_UNREACHABLE, PROVIDER_CUT_OFF -> NETWORK_ERROR;
            case PROVIDER_AUTHENTICATION, PROVIDER_FORBIDDEN, PROVIDER_KEY_INVALID -> AUTHENTICATION_FAILED;
            case PROVIDER_TIMEOUT -> TIMEOUT_ERROR;
            case PROVIDER_CONTEXT_WINDOW, PROVIDER_CONTENT_POLICY -> INVALID_TOOL_DEFINITION;
            default -> LLM_PROVIDER_ERROR;
        };
    }

    /**
     * How long to wait before the same is tried again; empty where that does not help.
     *
     * @param attempt that has failed, from 1 on
     * @param told by the provider
     */
    Optional<Duration> waitAfter(int attempt, Optional<Duration> told) {
        return switch (this) {
            case RATE_LIMIT_EXCEEDED -> Optional.of(told.orElse(Duration.ofSeconds(1L << Math.min(attempt - 1, 10))));
            case NETWORK_ERROR -> Optional.of(Duration.ofSeconds(2L * attempt));
            case LLM_PROVIDER_ERROR, STORAGE_ERROR -> Optional.of(Duration.ofSeconds(1));
            case AUTHENTICATION_FAILED,
                    TIMEOUT_ERROR,
                    VALIDATION_FAILED,
                    INVALID_TOOL_DEFINITION,
                    EXTERNAL_TOOL_PROTECTION -> Optional.empty();
        };
    }
}
