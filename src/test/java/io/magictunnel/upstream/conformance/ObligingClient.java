package io.magictunnel.upstream.conformance;

import io.magictunnel.execution.Requester;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import java.time.Duration;
import java.util.LinkedHashMap;
import tools.jackson.databind.node.ObjectNode;

/** A client that answers whatever it is asked: forms with the defaults that they propose. */
final class ObligingClient implements Requester {

    @Override
    public ClientCapabilities capabilities() {
        return ClientCapabilities.ALL;
    }

    @Override
    public InputAnswers ask(InputRequests wish, Duration patience) {
        var answers = new LinkedHashMap<String, InputAnswer>();
        wish.byKey().forEach((key, request) -> answers.put(key, new InputAnswer.Given(answer(request))));
        return new InputAnswers(answers);
    }

    private static RawJson answer(InputRequest request) {
        return switch (request.kind()) {
            case SAMPLING ->
                RawJson.of(
                        "{\"role\":\"assistant\",\"model\":\"none\",\"content\":{\"type\":\"text\",\"text\":\"text\"}}");
            case ELICITATION -> filled(request);
            case ROOTS -> RawJson.of("{\"roots\":[]}");
        };
    }

    private static RawJson filled(InputRequest form) {
        var answer = Json.MAPPER.createObjectNode().put("action", "accept");
        var content = answer.putObject("content");
        var fields = McpJson.tree(form.params()).path("requestedSchema").path("properties");
        for (var field : fields.properties()) {
            if (field.getValue().has("default")) {
                content.set(field.getKey(), field.getValue().get("default"));
            } else {
                fill(content, field.getKey(), field.getValue().path("type").asString(""));
            }
        }
        return McpJson.raw(answer);
    }

    private static void fill(ObjectNode content, String name, String type) {
        switch (type) {
            case "boolean" -> content.put(name, true);
            case "integer", "number" -> content.put(name, 1);
            default -> content.put(name, "text");
        }
    }
}
