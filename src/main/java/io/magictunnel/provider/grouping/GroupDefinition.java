package io.magictunnel.provider.grouping;

import io.magictunnel.provider.choice.LoadBalance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody writes about a group of providers.
 *
 * @param members each a provider, or a provider and a model; their order counts where the balance is {@code ordered}
 * @param weights by member, 1 to 100; a member without one has that of its provider
 */
public record GroupDefinition(
        Optional<List<String>> members,
        Optional<Map<String, Integer>> weights,
        Optional<LoadBalance> balance,
        Optional<List<String>> fallbacks,
        Optional<List<String>> contextWindowFallbacks,
        Optional<List<String>> contentPolicyFallbacks) {}
