package io.magictunnel.registry;

import io.magictunnel.registry.words.DefinitionHash;
import io.magictunnel.registry.words.ToolWords;
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
 * @param words better ones than the source's, where somebody has found some; they are in {@code wire} already
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
        boolean enabled,
        Optional<ToolWords> words) {

    public ToolDefinition {
        tags = List.copyOf(tags);
    }

    /** As its source gives it, without better words. */
    public ToolDefinition(
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
        this(
                name,
                title,
                description,
                inputSchema,
                wire,
                category,
                tags,
                source,
                routing,
                hidden,
                enabled,
                Optional.empty());
    }

    /** Changes when, and only when, its source says something else of it. */
    public String definition() {
        return words.map(ToolWords::definition).orElseGet(() -> DefinitionHash.of(wire));
    }

    /** Whether we may rewrite its words. A tool of another MCP server stays as that server wrote it. */
    public boolean isOurs() {
        return !(source instanceof ToolSource.UpstreamServer);
    }

    /** Whether its author says that it changes nothing ({@code annotations.readOnlyHint}). A hint, not a guarantee. */
    public boolean isReadOnly() {
        return wire.path("annotations").path("readOnlyHint").asBoolean(false);
    }

    /** The MCP {@code Tool} object as its source gives it. */
    public ObjectNode originalWire() {
        return words.map(better -> better.off(wire, description, title.isPresent()))
                .orElse(wire);
    }

    /** Whether half of all callers get the source's own words. */
    public boolean isCompared() {
        return words.filter(ToolWords::compared).isPresent();
    }

    ToolDefinition with(boolean nowEnabled, String nowCategory, List<String> nowTags) {
        return new ToolDefinition(
                name,
                title,
                description,
                inputSchema,
                wire,
                nowCategory,
                nowTags,
                source,
                routing,
                hidden,
                nowEnabled,
                words);
    }

    /** The same in better words: clients get them, and {@link #description} stays the source's own. */
    public ToolDefinition with(ToolWords better) {
        return new ToolDefinition(
                name,
                title,
                description,
                inputSchema,
                better.over(wire),
                category,
                tags,
                source,
                routing,
                hidden,
                enabled,
                Optional.of(better));
    }
}
