package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.health.Fitness;
import io.magictunnel.enhancement.health.ProviderFitness;
import io.magictunnel.provider.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whoever can write better words, as REST tells of it.
 *
 * @param status {@code healthy}, {@code degraded}, {@code offline}, {@code disabled}, or {@code untried} where nobody has asked yet
 * @param problem what is wrong
 */
public record ProviderFitnessView(
        String name,
        String type,
        Fitness status,
        String endpoint,
        List<String> models,
        Optional<String> defaultModel,
        RateLimits rateLimits,
        Optional<Instant> lastCheck,
        Optional<Long> responseTimeMs,
        Optional<String> problem) {

    /** What it may be asked in a minute; absent where nothing is said. */
    public record RateLimits(OptionalLong requestsPerMinute, OptionalLong tokensPerMinute) {}

    static ProviderFitnessView of(ProviderFitness provider) {
        return new ProviderFitnessView(
                provider.name(),
                type(provider.kind()),
                provider.fitness(),
                provider.endpoint(),
                provider.models(),
                provider.models().stream().findFirst(),
                new RateLimits(provider.requestsPerMinute(), provider.tokensPerMinute()),
                provider.lastCheck(),
                provider.responseTime().map(Duration::toMillis),
                provider.trouble());
    }

    /** As its vendor writes it. */
    private static String type(ProviderKind kind) {
        return switch (kind) {
            case OPENAI -> "OpenAI";
            case ANTHROPIC -> "Anthropic";
            case AZURE_OPENAI -> "Azure OpenAI";
            case GOOGLE -> "Google";
            case OLLAMA -> "Ollama";
            case LM_STUDIO -> "LM Studio";
            case CUSTOM -> "Custom";
            case BUILTIN -> "Builtin";
        };
    }
}
