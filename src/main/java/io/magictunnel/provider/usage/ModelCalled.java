package io.magictunnel.provider.usage;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.price.Money;
import io.magictunnel.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A model was asked, or would have been. Also an event, fired asynchronously once it stands in the log.
 *
 * @param team a label that the caller passed along
 * @param purpose what it was for, such as {@code enhancement}
 * @param provider its id
 * @param priceId the model as price lists call it
 * @param failure the code of what went wrong
 * @param cost absent where nobody knows the price
 * @param attempts how often providers were asked, fallbacks included
 * @param warnings how much was left out because the model cannot do it
 */
public record ModelCalled(
        Instant startedAt,
        Caller caller,
        Optional<String> team,
        String purpose,
        String provider,
        ProviderKind kind,
        String model,
        String priceId,
        Outcome outcome,
        Optional<String> failure,
        Duration duration,
        Usage usage,
        Optional<Money> cost,
        int attempts,
        int warnings,
        String requestId) {

    /** How it went, in one word. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        /** Whoever asked went away. */
        CANCELLED,
        /** Never sent: a budget, a limit or a breaker was in the way. */
        REFUSED
    }
}
