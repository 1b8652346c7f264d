package io.magictunnel.upstream.conformance;

import io.magictunnel.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Arguments that fit a simple schema. */
final class SampleArguments {

    private SampleArguments() {}

    static ObjectNode of(JsonNode schema) {
        var arguments = Json.MAPPER.createObjectNode();
        for (var property : schema.path("properties").properties()) {
            switch (property.getValue().path("type").asString("")) {
                case "number", "integer" -> arguments.put(property.getKey(), 5);
                case "boolean" -> arguments.put(property.getKey(), true);
                case "string" -> arguments.put(property.getKey(), "text");
                default -> {
                    // left out
                }
            }
        }
        return arguments;
    }
}
