package io.magictunnel.provider.setting;

import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.choice.Fallbacks;
import io.magictunnel.provider.resilience.GuardRule;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One provider, checked and with everything that was left out filled in.
 *
 * @param models those that are used; empty for all that it lists
 * @param weight its share of a group's load
 */
public record ProviderSetting(
        String name,
        ProviderKind kind,
        URI base,
        Map<String, String> options,
        List<String> models,
        CallLimits limits,
        GuardRule guard,
        int weight,
        Fallbacks fallbacks,
        boolean disabled,
        Origin origin) {

    /** Where a provider is written down. */
    public enum Origin {
        /** In the configuration file, and changed there only. */
        FILE,
        /** In the database, by an administrator. */
        STORED
    }

    public ProviderSetting {
        options = Map.copyOf(options);
        models = List.copyOf(models);
    }
}
