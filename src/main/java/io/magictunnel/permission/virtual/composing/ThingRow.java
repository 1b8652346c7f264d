package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.virtual.SelectionRule;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import io.magictunnel.registry.context.ContextDefinition;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Something that can be ticked.
 *
 * @param kind {@code tool}, {@code prompt} or {@code resource}
 * @param group the upstream server that has it, or the category of one of our own
 * @param tokens what it adds to the list of tools; 0 for others than tools
 */
public record ThingRow(
        String kind, String name, String description, String group, boolean upstream, int tokens, boolean selected)
        implements Serializable {

    static ThingRow of(ToolDefinition tool, int tokens, boolean selected) {
        return of(Matter.of(tool), tool.description(), tokens, selected);
    }

    static ThingRow of(ContextDefinition definition, boolean selected) {
        return of(Matter.of(definition), definition.wire().path("description").asString(""), 0, selected);
    }

    private static ThingRow of(Matter matter, String description, int tokens, boolean selected) {
        var server = matter.source() instanceof UpstreamServer upstream ? upstream.name() : "";
        return new ThingRow(
                SelectionRule.of(matter).kind().spelling(),
                matter.name(),
                description,
                server.isEmpty() ? matter.category() : server,
                !server.isEmpty(),
                tokens,
                selected);
    }

    /** That names exactly this. */
    SelectionRule rule() {
        return new SelectionRule(SelectionRule.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }

    /** Tells it from all others, and never holds a comma. */
    public String key() {
        return kind + " " + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    boolean says(String words) {
        var text = "%s %s %s".formatted(name, description, group).toLowerCase(Locale.ROOT);
        return words.isBlank()
                || Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(text::contains);
    }
}
