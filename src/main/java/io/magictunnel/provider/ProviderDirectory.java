package io.magictunnel.provider;

import io.magictunnel.provider.choice.Fallbacks;
import io.magictunnel.provider.choice.Itinerary;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.choice.Rotation;
import io.magictunnel.provider.resilience.ProviderGuards;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What there is to ask at this moment, for the choice of whom. */
@ApplicationScoped
public class ProviderDirectory implements Itinerary.Directory {

    @Inject
    Providers providers;

    @Inject
    ProviderGuards guards;

    private final Map<String, Rotation> rotations = new ConcurrentHashMap<>();

    @Override
    public Optional<ProviderGroup> group(String name) {
        return providers.group(name);
    }

    @Override
    public List<LlmTarget> order(ProviderGroup group) {
        return rotations.computeIfAbsent(group.name(), name -> new Rotation()).order(group, this::weight, this::busy);
    }

    @Override
    public Fallbacks fallbacks(String provider) {
        return providers.find(provider).map(ProviderSetting::fallbacks).orElse(Fallbacks.NONE);
    }

    private int weight(LlmTarget member) {
        return providers.find(member.name()).map(ProviderSetting::weight).orElse(1);
    }

    private int busy(LlmTarget member) {
        return providers
                .find(member.name())
                .map(setting -> guards.of(setting.name(), setting.guard()).state())
                .map(state -> state.running() + state.waiting())
                .orElse(0);
    }
}
