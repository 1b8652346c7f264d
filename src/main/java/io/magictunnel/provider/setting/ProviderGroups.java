package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.grouping.GroupDefinition;
import io.magictunnel.provider.grouping.GroupRule;
import io.magictunnel.provider.grouping.StoredGroups;
import io.magictunnel.provider.grouping.TargetTexts;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Makes and changes groups of providers. Those of the operator's file are changed there. */
@ApplicationScoped
public class ProviderGroups {

    @Inject
    Providers providers;

    @Inject
    StoredGroups stored;

    public List<ProviderGroup> all() {
        return providers.groups();
    }

    public ProviderGroup get(String name) {
        return providers
                .group(name)
                .orElseThrow(() -> new DomainException(
                        ProviderError.PROVIDER_NOT_FOUND, "There is no group '%s'".formatted(name)));
    }

    public ProviderGroup add(Caller caller, String name, GroupDefinition definition) {
        caller.require(Role.ADMIN);
        requireSound(name, definition);
        if (providers.find(name).isPresent() || providers.group(name).isPresent()) {
            throw new DomainException(
                    ProviderError.PROVIDER_EXISTS, "There is a provider or a group '%s' already".formatted(name));
        }
        stored.add(caller, name, definition);
        providers.changed(name);
        return get(name);
    }

    public ProviderGroup replace(Caller caller, String name, GroupDefinition definition) {
        requireStored(caller, name);
        requireSound(name, definition);
        stored.replace(caller, name, definition);
        providers.changed(name);
        return get(name);
    }

    public void remove(Caller caller, String name) {
        requireStored(caller, name);
        stored.remove(caller, name);
        providers.changed(name);
    }

    private void requireStored(Caller caller, String name) {
        caller.require(Role.ADMIN);
        if (!get(name).stored()) {
            throw new DomainException(
                    ProviderError.PROVIDER_IN_FILE,
                    "The group '%s' is written in the configuration file; change it there".formatted(name));
        }
    }

    /** Members and whoever stands in for them are there; a group is no member of another. */
    private void requireSound(String name, GroupDefinition definition) {
        var group = GroupRule.check(name, definition, true);
        group.members().stream().map(LlmTarget::name).forEach(member -> requireProvider("members", member));
        var fallbacks = group.fallbacks();
        Stream.of(fallbacks.general(), fallbacks.contextWindow(), fallbacks.contentPolicy())
                .flatMap(List::stream)
                .map(LlmTarget::name)
                .filter(other -> providers.group(other).isEmpty())
                .forEach(other -> requireProvider("fallbacks", other));
    }

    private void requireProvider(String field, String provider) {
        if (providers.find(provider).isEmpty()) {
            throw TargetTexts.refusal(field, "there is no provider '%s'".formatted(provider));
        }
    }
}
