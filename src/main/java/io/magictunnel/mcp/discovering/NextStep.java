package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.argument.MissingArgument;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client can do next.
 *
 * @param suggestedRequest a request that can be made as it is; empty where there is nothing more to do
 * @param inputs what it should say besides
 * @param alternatives other tools that may do it
 */
record NextStep(String suggestedRequest, String reasoning, List<MissingArgument> inputs, List<Hit> alternatives) {

    private static final int MOST_ALTERNATIVES = 4;

    NextStep {
        inputs = List.copyOf(inputs);
        alternatives = alternatives.stream().limit(MOST_ALTERNATIVES).toList();
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("suggested_request", suggestedRequest).put("reasoning", reasoning);
        var potential = json.putArray("potential_inputs");
        inputs.forEach(
                input -> potential.addObject().put("name", input.name()).put("description", input.description()));
        var others = json.putArray("alternatives");
        alternatives.forEach(hit -> others.addObject()
                .put("tool", hit.tool().name().value())
                .put("description", hit.tool().description())
                .put("confidence", FoundTools.rounded(hit.confidence())));
        return json;
    }

    String text() {
        return suggestedRequest.isEmpty() ? reasoning : "%s Next: %s".formatted(reasoning, suggestedRequest);
    }
}
