package io.magictunnel.mcp.discovering;

import io.magictunnel.platform.Json;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code smart_tool_discovery} was asked.
 *
 * @param context free text stands in it under {@code text}
 */
record SmartRequest(
        RequestSteps steps, ObjectNode context, Set<String> preferred, OptionalDouble threshold, boolean errorDetails) {

    static SmartRequest of(ObjectNode arguments) {
        var request = arguments.path("request").asString();
        var isSequential = arguments.path("sequential_mode").asBoolean(true);
        var threshold = arguments.path("confidence_threshold");
        return new SmartRequest(
                isSequential ? RequestSteps.of(request) : new RequestSteps(request, List.of()),
                context(arguments.path("context")),
                StreamSupport.stream(arguments.path("preferred_tools").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toUnmodifiableSet()),
                threshold.isNumber() ? OptionalDouble.of(threshold.asDouble()) : OptionalDouble.empty(),
                arguments.path("include_error_details").asBoolean(false));
    }

    String sentence() {
        return steps.first();
    }

    private static ObjectNode context(JsonNode given) {
        return given instanceof ObjectNode object
                ? object
                : Json.MAPPER.createObjectNode().put("text", given.asString(""));
    }
}
