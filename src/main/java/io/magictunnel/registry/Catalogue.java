package io.magictunnel.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All tools at one moment, sorted by name. A new version is made for every change; holders of an old one see no change. */
public record Catalogue(long version, SortedMap<ToolName, ToolDefinition> byName) {

    public Catalogue {
        byName = Collections.unmodifiableSortedMap(byName);
    }

    static Catalogue empty() {
        return new Catalogue(0, new TreeMap<>());
    }

    public Collection<ToolDefinition> tools() {
        return byName.values();
    }

    /** The tool of that name, also for texts that are no valid tool name. */
    public Optional<ToolDefinition> find(String name) {
        return ToolName.isValid(name) ? Optional.ofNullable(byName.get(new ToolName(name))) : Optional.empty();
    }

    Catalogue next(Map<ToolName, ToolDefinition> tools) {
        return new Catalogue(version + 1, new TreeMap<>(tools));
    }
}
