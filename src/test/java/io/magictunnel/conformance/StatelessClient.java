package io.magictunnel.conformance;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client whose requests stand alone. */
final class StatelessClient extends TrialClient {

    private static final int MOST_ROUNDS = 5;
    private static final String VERSION = ProtocolVersion.V2026_07_28.date();

    StatelessClient(RunningProduct product) {
        super(product);
    }

    @Override
    JsonNode ask(String method, ObjectNode params, Consumer<JsonNode> heard) {
        var now = params;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var answer = askOnce(method, now, heard);
            var result = answer.path("result");
            if (!result.path("resultType").asString("").equals("input_required")) {
                return answer;
            }
            now = params.deepCopy();
            var responses = now.putObject("inputResponses");
            result.path("inputRequests")
                    .forEachEntry((key, request) ->
                            responses.set(key, answerTo(request.path("method").asString())));
            if (result.has("requestState")) {
                now.set("requestState", result.path("requestState"));
            }
        }
        throw new IllegalStateException("Asked without end for " + method);
    }

    /** The stream has to be open before it can be closed: its headers tell. */
    @Override
    void callAndTakeBack(ObjectNode params) {
        var answer = begin(request("tools/call", params, nextId()));
        Waiting.until("the call is answered by a stream", answer::isDone);
        answer.join().body().close();
    }

    private JsonNode askOnce(String method, ObjectNode params, Consumer<JsonNode> heard) {
        var id = nextId();
        return messages(send(request(method, params, id)))
                .peek(message -> {
                    if (message.has("method")) {
                        heard.accept(message);
                    }
                })
                .filter(message -> message.path("id").asInt(-1) == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No answer to " + method));
    }

    private HttpRequest request(String method, ObjectNode params, int id) {
        var whole = params.deepCopy();
        var meta = whole.withObject("/_meta");
        meta.put("io.modelcontextprotocol/protocolVersion", VERSION);
        meta.set(
                "io.modelcontextprotocol/clientCapabilities",
                Json.MAPPER.valueToTree(Map.of("sampling", Map.of(), "elicitation", Map.of(), "roots", Map.of())));
        var headers = new HashMap<String, String>();
        headers.put("MCP-Protocol-Version", VERSION);
        headers.put("Mcp-Method", method);
        Optional.of(whole.path(method.equals("resources/read") ? "uri" : "name").asString(""))
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> headers.put("Mcp-Name", name));
        return post(message(Optional.of(id), method, whole), headers);
    }
}
