package io.magictunnel.provider.overview;

import io.magictunnel.provider.choice.LoadBalance;
import io.magictunnel.provider.choice.ProviderGroup;
import java.util.List;

/** A group of providers as REST shows it. */
public record GroupView(
        String name,
        List<String> members,
        LoadBalance balance,
        List<String> fallbacks,
        List<String> contextWindowFallbacks,
        List<String> contentPolicyFallbacks) {

    static GroupView of(ProviderGroup group) {
        return new GroupView(
                group.name(),
                ProviderView.spelled(group.members()),
                group.balance(),
                ProviderView.spelled(group.fallbacks().general()),
                ProviderView.spelled(group.fallbacks().contextWindow()),
                ProviderView.spelled(group.fallbacks().contentPolicy()));
    }
}
