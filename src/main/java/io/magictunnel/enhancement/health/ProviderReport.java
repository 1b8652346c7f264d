package io.magictunnel.enhancement.health;

import java.time.Duration;

/** What is told of a provider. */
final class ProviderReport {

    private ProviderReport() {}

    static Checkup of(ProviderFitness provider) {
        var part = "provider_" + provider.name();
        var trouble = provider.trouble().orElse("it does not answer");
        return (switch (provider.fitness()) {
                    case HEALTHY -> Checkup.good(part, "It answers");
                    case UNTRIED -> Checkup.good(part, "Nobody has asked it yet");
                    case DISABLED -> Checkup.good(part, "It is switched off");
                    case DEGRADED, OFFLINE ->
                        Checkup.degraded(
                                part,
                                "It cannot be relied on: " + trouble,
                                "Test the provider '%s' on its page, and follow what that says"
                                        .formatted(provider.name()));
                })
                .in(provider.responseTime().orElse(Duration.ZERO));
    }
}
