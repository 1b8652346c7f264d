package io.magictunnel.enhancement;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.ProviderError;
import java.util.function.Supplier;

/**
 * Says under two codes why whoever writes has not: PROVIDER_UNAVAILABLE where the same may succeed a little later, and otherwise
 * ENHANCEMENT_FAILED. What exactly was wrong is told in the details.
 */
final class WriterRefusal {

    private WriterRefusal() {}

    static <T> T ofWhoWrites(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (DomainException refused) {
            throw refused.code() instanceof ProviderError error ? of(error, refused) : refused;
        }
    }

    private static DomainException of(ProviderError error, DomainException refused) {
        var told = refused.details().map(details -> "; " + details).orElse("");
        var why = "%s: %s%s".formatted(error.name(), refused.getMessage(), told);
        return switch (error) {
            case PROVIDER_UNAVAILABLE,
                    TOO_MANY_LLM_CALLS,
                    PROVIDER_RATE_LIMITED,
                    PROVIDER_OVERLOADED,
                    PROVIDER_UNREACHABLE,
                    PROVIDER_TIMEOUT,
                    PROVIDER_CUT_OFF ->
                new DomainException(
                        ProviderError.PROVIDER_UNAVAILABLE,
                        "Whoever writes cannot be asked now",
                        why,
                        refused.retryAfter());
            case PROVIDER_NOT_FOUND, PROVIDER_MODEL_NOT_FOUND ->
                new DomainException(
                        EnhancementError.INVALID_CONFIGURATION, "There is nobody of that name who writes", why);
            default -> new DomainException(EnhancementError.ENHANCEMENT_FAILED, "Nothing was written", why);
        };
    }
}
