package io.magictunnel.provider.setting;

import io.magictunnel.provider.ProviderKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider as somebody wrote it down, over REST, on the page or in the configuration file. Its key is no part of it.
 *
 * @param base where it is reached, unless its kind has a usual address
 * @param options what only its kind understands
 * @param models those that are used; absent for all that it lists
 * @param timeout of a whole call, with all attempts
 * @param weight its share of a group's load, from 1 to 100
 * @param fallbacks who is asked instead, each {@code PROVIDER} or {@code PROVIDER/MODEL}
 */
public record ProviderDefinition(
        ProviderKind kind,
        Optional<String> base,
        Optional<Map<String, String>> options,
        Optional<List<String>> models,
        Optional<Duration> timeout,
        Optional<Duration> idleTimeout,
        Optional<Integer> maxConcurrent,
        Optional<Long> requestsPerMinute,
        Optional<Long> tokensPerMinute,
        Optional<Integer> weight,
        Optional<List<String>> fallbacks,
        Optional<List<String>> contextWindowFallbacks,
        Optional<List<String>> contentPolicyFallbacks,
        Optional<Boolean> disabled) {

    /** What is needed at least. */
    public static ProviderDefinition of(ProviderKind kind, Optional<String> base) {
        return new ProviderDefinition(
                kind,
                base,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, switched on or off. */
    ProviderDefinition switchedTo(boolean on) {
        return new ProviderDefinition(
                kind,
                base,
                options,
                models,
                timeout,
                idleTimeout,
                maxConcurrent,
                requestsPerMinute,
                tokensPerMinute,
                weight,
                fallbacks,
                contextWindowFallbacks,
                contentPolicyFallbacks,
                Optional.of(!on));
    }
}
