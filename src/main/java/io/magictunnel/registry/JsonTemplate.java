package io.magictunnel.registry;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON value in whose texts placeholders stand. A text that is one placeholder becomes the value with its own type; entries
 * and elements whose argument is missing are dropped.
 */
public record JsonTemplate(JsonNode source) {

    /** The value with its arguments; empty where all of it was one placeholder and its argument is missing. */
    public Optional<JsonNode> fill(JsonNode arguments) {
        return fill(source, arguments);
    }

    private static Optional<JsonNode> fill(JsonNode node, JsonNode arguments) {
        return switch (node) {
            case ObjectNode object -> Optional.of(object(object, arguments));
            case ArrayNode array -> Optional.of(array(array, arguments));
            case JsonNode text
            when text.isString() -> Template.of(text.stringValue()).fillTyped(arguments);
            default -> Optional.of(node);
        };
    }

    private static ObjectNode object(ObjectNode template, JsonNode arguments) {
        var filled = JsonNodeFactory.instance.objectNode();
        template.forEachEntry((key, value) -> fill(value, arguments).ifPresent(given -> filled.set(key, given)));
        return filled;
    }

    private static ArrayNode array(ArrayNode template, JsonNode arguments) {
        var filled = JsonNodeFactory.instance.arrayNode();
        template.forEach(element -> fill(element, arguments).ifPresent(filled::add));
        return filled;
    }
}
