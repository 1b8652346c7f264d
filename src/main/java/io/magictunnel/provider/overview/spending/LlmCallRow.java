package io.magictunnel.provider.overview.spending;

import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.ModelCall;
import io.magictunnel.provider.usage.ModelCalled;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One call of a language model on the page.
 *
 * @param estimated whether nobody has measured what was used
 * @param cost empty where nobody knows the price
 * @param failure the code of what went wrong; empty where nothing did
 */
public record LlmCallRow(
        String id,
        Instant startedAt,
        String caller,
        String purpose,
        String provider,
        String model,
        String outcome,
        String level,
        String failure,
        Duration duration,
        long input,
        long output,
        boolean estimated,
        String cost,
        int attempts)
        implements Serializable {

    static LlmCallRow of(ModelCall call) {
        return new LlmCallRow(
                call.id(),
                call.startedAt(),
                call.caller(),
                call.purpose(),
                call.provider(),
                call.model(),
                call.outcome().name().toLowerCase(Locale.ROOT),
                level(call.outcome()),
                call.failure().orElse(""),
                call.duration(),
                call.input(),
                call.output(),
                call.source() == io.magictunnel.provider.chat.Usage.Source.ESTIMATED && call.input() > 0,
                call.cost().map(LlmCallRow::spelled).orElse(""),
                call.attempts());
    }

    private static String spelled(Money cost) {
        return Dollars.of(cost);
    }

    private static String level(ModelCalled.Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "";
            case REFUSED -> "warn";
        };
    }
}
