package io.magictunnel.provider.overview;

import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A group of providers as REST shows it.
 *
 * @param stored whether it was made here, not in the operator's file
 * @param weights of members that count otherwise here than their providers do elsewhere
 */
public record GroupView(
        String name,
        boolean stored,
        List<String> members,
        Map<String, Integer> weights,
        LoadBalance balance,
        List<String> fallbacks,
        List<String> contextWindowFallbacks,
        List<String> contentPolicyFallbacks) {

    static GroupView of(ProviderGroup group) {
        return new GroupView(
                group.name(),
                group.stored(),
                ProviderView.spelled(group.members()),
                group.weights().entrySet().stream()
                        .collect(Collectors.toMap(weight -> weight.getKey().spelling(), Map.Entry::getValue)),
                group.balance(),
                ProviderView.spelled(group.fallbacks().general()),
                ProviderView.spelled(group.fallbacks().contextWindow()),
                ProviderView.spelled(group.fallbacks().contentPolicy()));
    }
}
