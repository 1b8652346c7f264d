package io.magictunnel.registry.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says in words what one JSON Schema allows: its type, and its limits. Reads references within the same document. */
public record SchemaWords(JsonNode root, JsonNode schema) implements Serializable {

    private static final int MOST_REFERENCES = 8;
    private static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry("minimum", "at least %s"),
            Map.entry("exclusiveMinimum", "more than %s"),
            Map.entry("maximum", "at most %s"),
            Map.entry("exclusiveMaximum", "less than %s"),
            Map.entry("multipleOf", "a multiple of %s"),
            Map.entry("minLength", "at least %s characters"),
            Map.entry("maxLength", "at most %s characters"),
            Map.entry("format", "written as %s"),
            Map.entry("minItems", "at least %s items"),
            Map.entry("maxItems", "at most %s items"));
    private static final List<String> ORDER = List.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "format",
            "minItems",
            "maxItems");

    public SchemaWords {
        schema = resolved(root, schema);
    }

    public static SchemaWords of(JsonNode root) {
        return new SchemaWords(root, root);
    }

    public SchemaWords property(String name) {
        return new SchemaWords(root, schema.path("properties").path(name));
    }

    public SchemaWords items() {
        return new SchemaWords(root, schema.path("items"));
    }

    /** The one type besides {@code null}; empty where there are several, or none is named. */
    public Optional<String> onlyType() {
        var types = types();
        types.remove("null");
        return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
    }

    public String type() {
        var types = types();
        if (types.isEmpty()) {
            return alternatives()
                    .map(list -> list.stream().map(SchemaWords::type).distinct().collect(Collectors.joining(" or ")))
                    .orElse(choices().isEmpty() ? "anything" : "choice");
        }
        return types.stream()
                .map(type -> type.equals("array") ? listOf() : type)
                .collect(Collectors.joining(" or "));
    }

    /** The only values that are allowed, as JSON; empty where any value is. */
    public List<JsonNode> choices() {
        if (schema.has("const")) {
            return List.of(schema.get("const"));
        }
        return StreamSupport.stream(schema.path("enum").spliterator(), false).toList();
    }

    /** The limits, in a fixed order, joined to one text. */
    public String limits() {
        return ORDER.stream()
                .filter(schema::has)
                .map(key -> LIMITS.get(key).formatted(plain(schema.get(key))))
                .collect(Collectors.joining(", "));
    }

    /** The regular expression that a text must match, empty where there is none. */
    public String pattern() {
        return schema.path("pattern").asString("");
    }

    public String description() {
        return schema.path("description").asString("");
    }

    public Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(schema.get("default"));
    }

    public boolean requires(String property) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asString("").equals(property));
    }

    private Optional<List<SchemaWords>> alternatives() {
        for (var key : List.of("anyOf", "oneOf")) {
            if (schema.path(key).isArray()) {
                return Optional.of(StreamSupport.stream(schema.get(key).spliterator(), false)
                        // without the document, so that alternatives that lead back to themselves come to an end
                        .map(branch -> new SchemaWords(MissingNode.getInstance(), resolved(root, branch)))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private String listOf() {
        return schema.has("items") && !items().type().contains(" ") ? "list of " + items().type() : "list";
    }

    private List<String> types() {
        var type = schema.path("type");
        var names = new ArrayList<String>();
        if (type.isString()) {
            names.add(type.asString());
        }
        type.forEach(name -> names.add(name.asString("")));
        return names;
    }

    /** A value as people write it: a text without its quotes. */
    public static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        var at = schema;
        for (var hops = 0; at.path("$ref").isString() && hops < MOST_REFERENCES; hops++) {
            var target = at.get("$ref").asString();
            at = target.startsWith("#/") ? root.at(target.substring(1)) : MissingNode.getInstance();
        }
        return at;
    }
}
