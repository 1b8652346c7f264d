package io.magictunnel.enhancement.health;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.builtin.BuiltinClient;
import io.magictunnel.provider.health.ModelLists;
import io.magictunnel.provider.health.ProviderStatuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at all who can write better words, without asking them anything. The rules are always among them. */
@ApplicationScoped
public class ProviderRounds {

    private static final String RULES = ProviderKind.BUILTIN.name().toLowerCase(Locale.ROOT);

    @Inject
    ProviderStatuses statuses;

    @Inject
    ModelLists models;

    public List<ProviderFitness> all() {
        var others = statuses.all().stream()
                .map(status -> ProviderFitness.of(
                        status, status.setting().disabled() ? List.of() : models.atHand(status.setting())))
                .toList();
        return others.stream().anyMatch(provider -> provider.name().equals(RULES))
                ? others
                : Stream.concat(Stream.of(ProviderFitness.ofRules(RULES, BuiltinClient.MODEL)), others.stream())
                        .toList();
    }

    public Optional<ProviderFitness> find(String name) {
        return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
    }
}
