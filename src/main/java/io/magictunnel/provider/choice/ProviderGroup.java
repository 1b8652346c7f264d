package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmTarget;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Providers that can stand in for one another. They share the load, and whoever fails is followed by the next.
 *
 * @param weights of members that count otherwise here than their providers do elsewhere
 * @param stored whether it was made here, not in the operator's file
 */
public record ProviderGroup(
        String name,
        List<LlmTarget> members,
        Map<LlmTarget, Integer> weights,
        LoadBalance balance,
        Fallbacks fallbacks,
        boolean stored) {

    public ProviderGroup {
        members = List.copyOf(members);
        weights = Map.copyOf(weights);
    }

    /** As a file makes it, where all members count as their providers do. */
    public ProviderGroup(String name, List<LlmTarget> members, LoadBalance balance, Fallbacks fallbacks) {
        this(name, members, Map.of(), balance, fallbacks, false);
    }

    int weight(LlmTarget member, ToIntFunction<LlmTarget> usual) {
        var own = weights.get(member);
        return own == null ? usual.applyAsInt(member) : own;
    }
}
