package io.magictunnel.permission.offer;

import io.magictunnel.registry.ToolDefinition;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a list of tools shows. Where the caller may not use any of the tools by which others are found, less than all would be
 * a dead end, and so all is shown.
 *
 * @param asked what was set
 * @param given what holds
 * @param tools sorted by name
 */
public record Offer(ToolVisibility asked, ToolVisibility given, List<ToolDefinition> tools) {

    /** @param listed everything that could be shown, sorted by name */
    static Offer of(ToolVisibility asked, List<ToolDefinition> listed, Pins pins) {
        var canFind = listed.isEmpty() || listed.stream().anyMatch(DiscoveryTools::include);
        return switch (canFind ? asked : ToolVisibility.ALL) {
            case ALL -> new Offer(asked, ToolVisibility.ALL, listed);
            case DISCOVERY_ONLY -> new Offer(asked, asked, only(listed, DiscoveryTools::include));
            case PINNED ->
                new Offer(asked, asked, only(listed, tool -> DiscoveryTools.include(tool) || pins.include(tool)));
        };
    }

    /** Whether nothing shown could find the rest, and all is shown for that reason. */
    public boolean isDeadEnd() {
        return asked != given;
    }

    private static List<ToolDefinition> only(List<ToolDefinition> listed, Predicate<ToolDefinition> shown) {
        return listed.stream().filter(shown).toList();
    }
}
