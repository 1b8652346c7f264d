package io.magictunnel.discovery.argument;

import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller tells besides the request. */
record ContextValues(ObjectNode context) {

    private static final String GIVEN = "arguments";

    ObjectNode given() {
        return context.get(GIVEN) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    Optional<JsonNode> named(String name) {
        return Optional.ofNullable(context.get(name)).filter(value -> !name.equals(GIVEN) && !value.isNull());
    }

    /** All texts in it, one after the other. */
    Optional<String> text() {
        var texts = new ArrayList<String>();
        context.forEachEntry((name, value) -> {
            if (value.isString() && !name.equals(GIVEN)) {
                texts.add(value.asString());
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }
}
