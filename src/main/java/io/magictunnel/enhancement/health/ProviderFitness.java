package io.magictunnel.enhancement.health;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.health.HealthWatch.Beat;
import io.magictunnel.provider.health.ProviderState;
import io.magictunnel.provider.health.ProviderStatus;
import io.magictunnel.provider.health.ProviderStatus.LastCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whoever can write better words, and whether that is possible now.
 *
 * @param endpoint where it is reached; empty for the rules
 * @param models those that are used, the first where nothing else is said
 * @param lastCheck when it was looked at last
 * @param responseTime how long it took then, or takes usually
 * @param trouble what is wrong, in words
 */
public record ProviderFitness(
        String name,
        ProviderKind kind,
        Fitness fitness,
        String endpoint,
        List<String> models,
        OptionalLong requestsPerMinute,
        OptionalLong tokensPerMinute,
        Optional<Instant> lastCheck,
        Optional<Duration> responseTime,
        Optional<String> trouble) {

    private static final int MOST_MODELS = 50;

    public ProviderFitness {
        models = List.copyOf(models);
    }

    /** The rules are part of the product. */
    static ProviderFitness ofRules(String name, String model) {
        return new ProviderFitness(
                name,
                ProviderKind.BUILTIN,
                Fitness.HEALTHY,
                "",
                List.of(model),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param known the models that it lists, as far as that is known */
    static ProviderFitness of(ProviderStatus status, List<ModelEntry> known) {
        var setting = status.setting();
        return new ProviderFitness(
                setting.name(),
                setting.kind(),
                Fitness.of(status.state()),
                setting.base().toString(),
                setting.models().isEmpty()
                        ? known.stream().map(ModelEntry::id).limit(MOST_MODELS).toList()
                        : setting.models(),
                setting.guard().requestsPerMinute(),
                setting.guard().tokensPerMinute(),
                lastCheck(status),
                newest(status).map(Beat::took).or(() -> status.pulse().median()),
                trouble(status));
    }

    private static Optional<Instant> lastCheck(ProviderStatus status) {
        var asked = status.lastCheck().map(LastCheck::at);
        var seen = newest(status).map(Beat::at);
        return asked.filter(at -> seen.filter(at::isBefore).isEmpty()).or(() -> seen);
    }

    private static Optional<Beat> newest(ProviderStatus status) {
        return status.beats().isEmpty()
                ? Optional.empty()
                : Optional.of(status.beats().getLast());
    }

    private static Optional<String> trouble(ProviderStatus status) {
        return switch (status.state()) {
            case READY, UNTRIED -> Optional.empty();
            case NO_KEY -> Optional.of("it needs a key and has none that is valid");
            case DISABLED -> Optional.of("it is switched off");
            case BROKEN, FAILING ->
                status.pulse()
                        .lastTrouble()
                        .map(trouble -> trouble.what())
                        .or(() -> newest(status).map(Beat::said))
                        .filter(said -> !said.isBlank())
                        .or(() -> Optional.of(inWords(status.state())));
        };
    }

    private static String inWords(ProviderState state) {
        return state == ProviderState.BROKEN ? "it is left alone for a while" : "many of its last calls have failed";
    }
}
