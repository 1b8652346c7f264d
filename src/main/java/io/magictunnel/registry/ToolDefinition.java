package io.magictunnel.registry;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One tool of the catalogue. It is born when its capability file is loaded or its server is listed, replaced as a whole when
 * its source changes, and gone when its source is. What an administrator sets (enabled, category, tags) is laid over it by
 * {@link ToolRegistry} and survives the source's reloads.
 *
 * @param description the source's own words, never rewritten here
 * @param wire the MCP {@code Tool} object as clients get it, name included; fields that we do not know are kept
 * @param category lower case, for example {@code files}
 * @param hidden left out of lists but callable, for tools that only discovery should find
 * @param enabled whether it can be listed and called at all
 */
public record ToolDefinition(
        ToolName name,
        Optional<String> title,
        String description,
        JsonNode inputSchema,
        ObjectNode wire,
        String category,
        List<String> tags,
        ToolSource source,
        Routing routing,
        boolean hidden,
        boolean enabled) {

    public ToolDefinition {
        tags = List.copyOf(tags);
    }

    /** Whether we may rewrite its words. A tool of another MCP server stays as that server wrote it. */
    public boolean isOurs() {
        return !(source instanceof ToolSource.UpstreamServer);
    }

    /** Whether its author says that it changes nothing ({@code annotations.readOnlyHint}). A hint, not a guarantee. */
    public boolean isReadOnly() {
        return wire.path("annotations").path("readOnlyHint").asBoolean(false);
    }

    ToolDefinition with(boolean nowEnabled, String nowCategory, List<String> nowTags) {
        return new ToolDefinition(
                name, title, description, inputSchema, wire, nowCategory, nowTags, source, routing, hidden, nowEnabled);
    }
}
