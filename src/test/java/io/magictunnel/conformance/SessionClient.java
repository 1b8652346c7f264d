package io.magictunnel.conformance;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client with a session. */
final class SessionClient extends TrialClient {

    private final Map<String, String> headers;

    private SessionClient(RunningProduct product, Map<String, String> headers) {
        super(product);
        this.headers = headers;
    }

    static SessionClient open(RunningProduct product, ProtocolVersion version) {
        var greeting = new SessionClient(product, Map.of());
        var answer = send(greeting.post(
                message(Optional.of(0), "initialize", Json.MAPPER.valueToTree(introduction(version))), Map.of()));
        messages(answer).forEach(message -> {});
        var headers = new HashMap<String, String>();
        headers.put(
                "Mcp-Session-Id", answer.headers().firstValue("Mcp-Session-Id").orElseThrow());
        if (version.compareTo(ProtocolVersion.V2025_03_26) > 0) {
            headers.put("MCP-Protocol-Version", version.date());
        }
        var client = new SessionClient(product, headers);
        client.tell("notifications/initialized", Json.MAPPER.createObjectNode());
        return client;
    }

    /** Elicitation is younger than the oldest of these revisions. */
    private static Map<String, ?> introduction(ProtocolVersion version) {
        var knowsElicitation = version.compareTo(ProtocolVersion.V2025_06_18) >= 0;
        var capabilities = Stream.of("sampling", "roots", "elicitation")
                .filter(name -> knowsElicitation || !name.equals("elicitation"))
                .collect(toMap(name -> name, name -> Map.of()));
        return Map.of(
                "protocolVersion", version.date(),
                "capabilities", capabilities,
                "clientInfo", Map.of("name", "trial", "version", "1"));
    }

    @Override
    JsonNode ask(String method, ObjectNode params, Consumer<JsonNode> heard) {
        var id = nextId();
        return messages(send(post(message(Optional.of(id), method, params), headers)))
                .peek(message -> hear(message, heard))
                .filter(message -> message.path("id").asInt(-1) == id && !message.has("method"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No answer to " + method));
    }

    @Override
    void callAndTakeBack(ObjectNode params) {
        var id = nextId();
        var answer = begin(post(message(Optional.of(id), "tools/call", params), headers));
        Waiting.until("the call is answered by a stream", answer::isDone);
        tell("notifications/cancelled", Json.MAPPER.createObjectNode().put("requestId", id));
        answer.join();
    }

    private void hear(JsonNode message, Consumer<JsonNode> heard) {
        if (message.has("method") && message.has("id")) {
            var reply = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
            reply.set("id", message.path("id"));
            reply.set("result", answerTo(message.path("method").asString()));
            send(post(reply, headers));
        } else if (message.has("method")) {
            heard.accept(message);
        }
    }

    private void tell(String method, ObjectNode params) {
        send(post(message(Optional.empty(), method, params), headers));
    }
}
