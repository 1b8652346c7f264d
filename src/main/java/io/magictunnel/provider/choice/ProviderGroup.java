package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmTarget;
import java.util.List;

/** Providers that can stand in for one another. They share the load, and whoever fails is followed by the next. */
public record ProviderGroup(String name, List<LlmTarget> members, LoadBalance balance, Fallbacks fallbacks) {

    public ProviderGroup {
        members = List.copyOf(members);
    }
}
