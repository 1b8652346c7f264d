package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes URIs, or templates, of several sources unique. One that only one source has stays as it is; of one that several have,
 * what is defined here keeps it, and every other server's becomes a {@link UniqueUri}, whoever came first.
 */
final class UniqueUris {

    private UniqueUris() {}

    static Map<ToolSource, List<ResourceDefinition>> ofResources(
            Map<ToolSource, ? extends Collection<ResourceDefinition>> offers) {
        return made(offers, ResourceDefinition::uri, (resource, unique) -> resource.as(unique.toString()));
    }

    static Map<ToolSource, List<ResourceTemplateDefinition>> ofTemplates(
            Map<ToolSource, ? extends Collection<ResourceTemplateDefinition>> offers) {
        return made(
                offers,
                ResourceTemplateDefinition::key,
                (template, unique) ->
                        template.as(template.original().behind(new UniqueUri(unique.server(), "").toString())));
    }

    @FunctionalInterface
    private interface Renaming<T> {
        T become(T definition, UniqueUri unique);
    }

    private static <T> Map<ToolSource, List<T>> made(
            Map<ToolSource, ? extends Collection<T>> offers, Function<T, String> key, Renaming<T> renaming) {
        var contested = contested(offers, key);
        var unique = new LinkedHashMap<ToolSource, List<T>>();
        offers.forEach((source, offered) -> unique.put(
                source,
                offered.stream()
                        .map(definition -> {
                            var uri = key.apply(definition);
                            var stays = !(source instanceof ToolSource.UpstreamServer)
                                    || (!contested.contains(uri) && !UniqueUri.isOne(uri));
                            return stays ? definition : renaming.become(definition, new UniqueUri(source.name(), uri));
                        })
                        .toList()));
        return unique;
    }

    private static <T> Set<String> contested(Map<ToolSource, ? extends Collection<T>> offers, Function<T, String> key) {
        var owners = new HashMap<String, ToolSource>();
        var contested = new HashSet<String>();
        offers.forEach((source, offered) -> offered.forEach(definition -> {
            var owner = owners.putIfAbsent(key.apply(definition), source);
            if (owner != null && !owner.equals(source)) {
                contested.add(key.apply(definition));
            }
        }));
        return contested;
    }
}
