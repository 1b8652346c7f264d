package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.grouping.GroupDefinition;
import io.magictunnel.provider.grouping.GroupRule;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All providers and groups as they are written at one moment. One of the file comes before a stored one of its name.
 *
 * @param problems what is written and not used, one sentence each
 */
record WrittenProviders(
        Map<String, ProviderSetting> providers, Map<String, ProviderGroup> groups, List<String> problems) {

    static final WrittenProviders NONE = new WrittenProviders(Map.of(), Map.of(), List.of());

    static WrittenProviders read(
            FileProviders file,
            Map<String, ProviderDefinition> stored,
            Map<String, GroupDefinition> storedGroups,
            DefinitionRule rule) {
        var problems = new ArrayList<String>();
        var providers = new TreeMap<String, ProviderSetting>();
        stored.forEach((name, definition) -> sound(name, problems, () -> rule.recheck(name, definition))
                .ifPresent(setting -> providers.put(name, setting)));
        file.names().forEach(name -> sound(name, problems, () -> rule.check(name, file.provider(name), Origin.FILE))
                .ifPresent(setting -> providers.put(name, setting)));
        var groups = new TreeMap<String, ProviderGroup>();
        storedGroups.forEach((name, definition) -> sound(name, problems, () -> GroupRule.check(name, definition, true))
                .ifPresent(group -> groups.put(name, group)));
        file.groupNames().forEach(name -> sound(name, problems, () -> file.group(name))
                .ifPresent(group -> groups.put(name, group)));
        groups.keySet().stream()
                .filter(providers::containsKey)
                .forEach(name -> problems.add("%s: is a provider and a group; the group is used".formatted(name)));
        return new WrittenProviders(Map.copyOf(providers), Map.copyOf(groups), List.copyOf(problems));
    }

    private static <T> Optional<T> sound(String name, List<String> problems, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DomainException refused) {
            problems.add("%s: %s".formatted(name, refused.details().orElse(refused.getMessage())));
            return Optional.empty();
        }
    }
}
