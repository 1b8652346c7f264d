package io.magictunnel.enhancement;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.schema.Parameter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What there is to know about a tool, as one JSON document. Models get it as data, apart from what they are told to do, so that
 * words within it stay words about a tool; the rules read the same document.
 *
 * @param description the words to start from; not always the source's own
 * @param runs {@code subprocess}, {@code http}, {@code external_mcp} or {@code builtin}
 * @param hints the annotations of the tool's author
 * @param neighbours names of other tools that may be related
 */
public record ToolDocument(
        String name,
        Optional<String> title,
        String description,
        String category,
        List<String> tags,
        String runs,
        JsonNode inputSchema,
        JsonNode outputSchema,
        JsonNode hints,
        List<String> neighbours,
        Optional<String> context) {

    public static ToolDocument of(
            ToolDefinition tool, String description, List<String> neighbours, Optional<String> context) {
        return new ToolDocument(
                tool.name().value(),
                tool.title(),
                description,
                tool.category(),
                tool.tags(),
                runs(tool.routing()),
                tool.inputSchema(),
                tool.wire().path("outputSchema"),
                tool.wire().path("annotations"),
                neighbours,
                context);
    }

    /** What {@link #json} wrote. */
    public static ToolDocument read(JsonNode document) {
        return new ToolDocument(
                document.path("name").asString(""),
                document.path("title").asStringOpt(),
                document.path("description").asString(""),
                document.path("category").asString(""),
                texts(document.path("tags")),
                document.path("runs").asString(""),
                document.path("input_schema"),
                document.path("output_schema"),
                document.path("annotations"),
                texts(document.path("other_tools")),
                document.path("context").asStringOpt());
    }

    public JsonNode json() {
        var document = Json.MAPPER.createObjectNode().put("name", name);
        title.ifPresent(text -> document.put("title", text));
        document.put("description", description).put("category", category);
        tags.forEach(document.putArray("tags")::add);
        document.put("runs", runs).set("input_schema", inputSchema);
        if (outputSchema.isObject()) {
            document.set("output_schema", outputSchema);
        }
        if (hints.isObject()) {
            document.set("annotations", hints);
        }
        neighbours.forEach(document.putArray("other_tools")::add);
        context.ifPresent(text -> document.put("context", text));
        return document;
    }

    /** The same, with other words to start from. */
    public ToolDocument withDescription(String words) {
        return new ToolDocument(
                name, title, words, category, tags, runs, inputSchema, outputSchema, hints, neighbours, context);
    }

    public List<Parameter> parameters() {
        return Parameter.of(inputSchema);
    }

    public List<Parameter> outputs() {
        return Parameter.of(outputSchema);
    }

    public boolean hint(String name) {
        return hints.path(name).asBoolean(false);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(text -> text.asString("")).toList();
    }

    private static String runs(Routing routing) {
        return switch (routing) {
            case Routing.Subprocess program -> "subprocess";
            case Routing.Http service -> "http";
            case Routing.ExternalMcp server -> "external_mcp";
            case Routing.BuiltIn part -> "builtin";
        };
    }
}
