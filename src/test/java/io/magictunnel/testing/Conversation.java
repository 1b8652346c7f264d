package io.magictunnel.testing;

import io.magictunnel.platform.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a client and the product said to each other, recorded in a file of {@code src/test/resources/mcp} and said again. Each
 * answer is compared whole; {@link JsonTemplate} explains the gaps for what is different each time.
 *
 * <pre>{@code
 * {"caller": "admin", "exchanges": [
 *   {"send":   {"method": "POST", "path": "/mcp", "headers": {"Accept": "..."}, "body": {...} or "text": "..."},
 *    "expect": {"status": 200, "headers": {"Mcp-Session-Id": "{{session}}"}, "body": {...} or "events": [...] or "text": ""}}]}
 * }</pre>
 *
 * {@code method}, {@code path} and the usual headers of a client can be left out. The caller is {@code admin}, a role, or
 * {@code nobody}, and an exchange can have its own. Headers that are not expected are not looked at; {@code null} expects that a
 * header is absent. {@code events} are the messages of an event stream, comments and empty events left out.
 */
public final class Conversation {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\R");
    private static final Path FOLDER = Path.of("src/test/resources/mcp");

    private final RunningProduct product;
    private final JsonTemplate template = new JsonTemplate();
    private final Map<String, String> keys = new HashMap<>();

    private Conversation(RunningProduct product) {
        this.product = product;
        keys.put("admin", product.adminKey());
    }

    /** The recorded files, by name. */
    public static Stream<Path> recorded() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    /** Says it all again; what went differently, one line for each difference. */
    public static List<String> replay(Path file, RunningProduct product) throws IOException {
        var script = Json.MAPPER.readTree(Files.readString(file));
        var conversation = new Conversation(product);
        var differences = new ArrayList<String>();
        var number = 0;
        for (var exchange : script.path("exchanges")) {
            number++;
            for (var difference : conversation.exchange(script, exchange)) {
                differences.add("exchange %d%s".formatted(number, difference));
            }
        }
        return differences;
    }

    private List<String> exchange(JsonNode script, JsonNode exchange) {
        var caller = exchange.path("caller").asString(script.path("caller").asString("admin"));
        var answer = product.send(requestOf(exchange.path("send"), caller));
        var expected = exchange.path("expect");
        var seen = JsonNodeFactory.instance.objectNode();
        seen.put("status", answer.statusCode());
        if (expected.has("headers")) {
            seen.set("headers", headersOf(answer, expected.path("headers")));
        }
        if (expected.has("events")) {
            seen.set("events", eventsOf(answer.body()));
        } else if (expected.has("text")) {
            seen.put("text", answer.body());
        } else if (!answer.body().isEmpty()) {
            seen.set("body", Json.MAPPER.readTree(answer.body()));
        }
        return template.differences(expected, seen);
    }

    private HttpRequest requestOf(JsonNode send, String caller) {
        var body = send.has("text") ? send.path("text").asString() : bodyOf(send);
        var request =
                HttpRequest.newBuilder(product.base().resolve(send.path("path").asString("/mcp")));
        if (!caller.equals("nobody")) {
            request.setHeader("Authorization", "Bearer " + keys.computeIfAbsent(caller, product::keyFor));
        }
        request.setHeader("Accept", "application/json, text/event-stream");
        request.setHeader("Content-Type", "application/json");
        send.path("headers")
                .properties()
                .forEach(header -> request.setHeader(
                        header.getKey(), template.fill(header.getValue().asString())));
        return request.method(send.path("method").asString("POST"), BodyPublishers.ofString(body))
                .build();
    }

    private String bodyOf(JsonNode send) {
        return send.has("body") ? template.fill(send.path("body")).toString() : "";
    }

    private static JsonNode headersOf(HttpResponse<String> answer, JsonNode expected) {
        var seen = JsonNodeFactory.instance.objectNode();
        for (var name : expected.propertyNames()) {
            answer.headers().firstValue(name).ifPresentOrElse(value -> seen.put(name, value), () -> seen.putNull(name));
        }
        return seen;
    }

    private static ArrayNode eventsOf(String stream) {
        var messages = JsonNodeFactory.instance.arrayNode();
        for (var event : BLANK_LINE.split(stream, -1)) {
            var data = event.lines()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .toList();
            var message = String.join("\n", data);
            if (!message.isEmpty()) {
                messages.add(Json.MAPPER.readTree(message));
            }
        }
        return messages;
    }
}
