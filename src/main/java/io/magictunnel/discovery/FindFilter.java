package io.magictunnel.discovery;

import io.magictunnel.registry.ToolDefinition;
import java.util.Collections;
import java.util.Set;

/**
 * Which tools are looked at. An empty set restricts nothing; of a set that is not empty, a tool must have one.
 *
 * @param servers names of tools' sources: the alias of another server, a capability file, a part of the product
 */
public record FindFilter(Set<String> servers, Set<String> categories, Set<String> tags) {

    public static final FindFilter NONE = new FindFilter(Set.of(), Set.of(), Set.of());

    public FindFilter {
        servers = Set.copyOf(servers);
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
    }

    public boolean admits(ToolDefinition tool) {
        return (servers.isEmpty() || servers.contains(tool.source().name()))
                && (categories.isEmpty() || categories.contains(tool.category()))
                && (tags.isEmpty() || !Collections.disjoint(tags, tool.tags()));
    }
}
