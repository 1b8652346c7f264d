package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.Voice;
import io.magictunnel.enhancement.health.Checkup;
import io.magictunnel.enhancement.health.Fitness;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.health.ProviderFitness;
import java.util.List;
import java.util.Optional;

/**
 * One of the services that ask somebody for words, as REST tells of it.
 *
 * @param service {@code sampling} for descriptions, {@code elicitation} for metadata
 * @param message how it is, in words
 * @param providerStatus absent for a group, or where there is no such provider
 * @param model where one is configured, or known to be the first
 */
public record ServiceView(
        String service,
        boolean enabled,
        HealthLevel healthStatus,
        String message,
        String provider,
        Optional<Fitness> providerStatus,
        Optional<String> model,
        List<String> fallbackProviders,
        int maxRetries) {

    static ServiceView of(
            String service, boolean enabled, Checkup checkup, Voice.Choice choice, Optional<ProviderFitness> provider) {
        return new ServiceView(
                service,
                enabled,
                checkup.level(),
                checkup.said(),
                choice.provider(),
                provider.map(ProviderFitness::fitness),
                choice.model()
                        .or(() -> provider.flatMap(
                                found -> found.models().stream().findFirst())),
                choice.others(),
                choice.retries());
    }
}
