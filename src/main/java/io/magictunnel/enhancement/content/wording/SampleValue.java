package io.magictunnel.enhancement.content.wording;

import io.magictunnel.registry.schema.SchemaWords;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value as a schema describes it: one that its author names, else the plainest of its type. */
final class SampleValue {

    private static final int DEEPEST = 4;
    private static final int LONGEST_TEXT = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SampleValue() {}

    /** Whether the author names one. */
    static boolean isNamed(JsonNode schema) {
        return !schema.path("examples").isEmpty() || schema.has("default") || schema.has("enum") || schema.has("const");
    }

    static Optional<JsonNode> of(SchemaWords words, int depth) {
        var schema = words.schema();
        if (!schema.path("examples").isEmpty()) {
            return Optional.of(schema.path("examples").path(0));
        }
        if (schema.has("default")) {
            return Optional.of(schema.path("default"));
        }
        var choice = words.choices().stream().findFirst();
        return choice.isPresent() ? choice : ofType(words, depth);
    }

    private static Optional<JsonNode> ofType(SchemaWords words, int depth) {
        var schema = words.schema();
        return switch (type(schema.path("type"))) {
            case "string" -> text(schema);
            case "integer" -> Optional.of(JSON.numberNode(Math.round(Math.ceil(number(schema)))));
            case "number" -> Optional.of(JSON.numberNode(number(schema)));
            case "boolean" -> Optional.of(JSON.booleanNode(true));
            case "array" -> depth < DEEPEST ? list(words, depth) : Optional.empty();
            case "object" -> depth < DEEPEST ? object(words, depth) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The first of several. */
    private static String type(JsonNode type) {
        return type.isArray()
                ? type.valueStream()
                        .map(one -> one.asString(""))
                        .filter(one -> !one.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    private static Optional<JsonNode> text(JsonNode schema) {
        var text =
                switch (schema.path("format").asString("")) {
                    case "date" -> "2026-01-31";
                    case "date-time" -> "2026-01-31T12:00:00Z";
                    case "time" -> "12:00:00Z";
                    case "duration" -> "PT1H";
                    case "uri", "url", "iri" -> "https://example.org/";
                    case "email" -> "someone@example.org";
                    case "hostname" -> "example.org";
                    case "ipv4" -> "192.0.2.1";
                    case "ipv6" -> "2001:db8::1";
                    case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
                    default -> "text";
                };
        var least = schema.path("minLength").asInt(0);
        if (least > LONGEST_TEXT) {
            return Optional.empty();
        }
        return Optional.of(JSON.stringNode(text + "x".repeat(Math.max(0, least - text.length()))));
    }

    private static double number(JsonNode schema) {
        if (schema.has("minimum")) {
            return schema.path("minimum").asDouble(1);
        }
        if (schema.has("exclusiveMinimum")) {
            return schema.path("exclusiveMinimum").asDouble(0) + 1;
        }
        return Math.min(1, schema.path("maximum").asDouble(1));
    }

    private static Optional<JsonNode> list(SchemaWords words, int depth) {
        var list = JSON.arrayNode();
        return of(words.items(), depth + 1).map(list::add);
    }

    private static Optional<JsonNode> object(SchemaWords words, int depth) {
        var object = JSON.objectNode();
        for (var name : words.schema().path("properties").propertyNames()) {
            if (words.requires(name)) {
                var value = of(words.property(name), depth + 1);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(name, value.get());
            }
        }
        return Optional.of(object);
    }
}
