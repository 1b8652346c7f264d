package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.health.Fitness;
import io.magictunnel.enhancement.health.ProviderFitness;
import java.util.List;

/** All who can write better words, as REST tells of them. */
public record ProvidersView(List<ProviderFitnessView> providers, ProviderSummary healthSummary) {

    /** How many there are, in all and by how they are. */
    public record ProviderSummary(
            long totalProviders,
            long healthyProviders,
            long degradedProviders,
            long offlineProviders,
            long untriedProviders,
            long disabledProviders) {}

    static ProvidersView of(List<ProviderFitness> providers) {
        return new ProvidersView(
                providers.stream().map(ProviderFitnessView::of).toList(),
                new ProviderSummary(
                        providers.size(),
                        count(providers, Fitness.HEALTHY),
                        count(providers, Fitness.DEGRADED),
                        count(providers, Fitness.OFFLINE),
                        count(providers, Fitness.UNTRIED),
                        count(providers, Fitness.DISABLED)));
    }

    private static long count(List<ProviderFitness> providers, Fitness fitness) {
        return providers.stream()
                .filter(provider -> provider.fitness() == fitness)
                .count();
    }
}
