package io.magictunnel.mcp;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.RunningProduct;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A client of both generations that says no more than a test wants, at any address of the endpoint. */
public final class McpClient {

    private final RunningProduct product;

    public McpClient(RunningProduct product) {
        this.product = product;
    }

    /** One request of the revision without sessions, as the first admin. */
    public JsonNode modern(String path, String method, Map<String, Object> params) {
        return modern(path, product.adminKey(), method, params);
    }

    /** The same, as whoever has that key. */
    public JsonNode modern(String path, String key, String method, Map<String, Object> params) {
        return messageIn(product.send(statelessPost(path, key, method, params).build()));
    }

    /** As the first admin, with further headers. */
    public JsonNode modern(String path, String method, Map<String, Object> params, Map<String, String> headers) {
        var request = statelessPost(path, product.adminKey(), method, params);
        headers.forEach(request::header);
        return messageIn(product.send(request.build()));
    }

    private HttpRequest.Builder statelessPost(String path, String key, String method, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put(
                "_meta",
                Map.of(
                        "io.modelcontextprotocol/protocolVersion",
                        "2026-07-28",
                        "io.modelcontextprotocol/clientCapabilities",
                        Map.of()));
        var request = product.request(path, key)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", method);
        List.of("name", "uri").forEach(name -> {
            if (params.containsKey(name)) {
                request.header("Mcp-Name", params.get(name).toString());
            }
        });
        return request.POST(ofString(message(method, all)));
    }

    /** Listens for changes of the lists, without a session. */
    Listening listen(String path, String key) throws IOException, InterruptedException {
        var wishes = Map.of("toolsListChanged", true, "promptsListChanged", true, "resourcesListChanged", true);
        return new Listening(statelessPost(path, key, "subscriptions/listen", Map.of("notifications", wishes))
                .build());
    }

    /** Any text, as a client with that key would send it. */
    HttpResponse<String> send(String path, String key, String body) {
        return product.send(product.request(path, key)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .POST(ofString(body))
                .build());
    }

    /** A session of revision 2025-11-25. */
    Session open(String path, String key) {
        var hello = Map.of(
                "protocolVersion", "2025-11-25",
                "capabilities", Map.of(),
                "clientInfo", Map.of("name", "test", "version", "1"));
        var answer = send(path, key, message("initialize", hello));
        var id = answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
        var session = new Session(path, key, id, messageIn(answer).path("result"));
        session.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return session;
    }

    private static String message(String method, Map<String, ?> params) {
        return Json.MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
    }

    /** The last message of an answer, whether it came alone or as a stream. */
    private static JsonNode messageIn(HttpResponse<String> answer) {
        var isStream = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return Json.MAPPER.readTree(
                isStream
                        ? answer.body()
                                .lines()
                                .filter(line -> line.startsWith("data:") && line.length() > 6)
                                .reduce((earlier, later) -> later)
                                .orElseThrow()
                                .substring(5)
                        : answer.body());
    }

    /** An open session. */
    final class Session {

        private final String path;
        private final String key;
        private final String id;
        private final JsonNode greeting;

        private Session(String path, String key, String id, JsonNode greeting) {
            this.path = path;
            this.key = key;
            this.id = id;
            this.greeting = greeting;
        }

        /** The result of {@code initialize}. */
        JsonNode greeting() {
            return greeting;
        }

        /** The same session, tried at another address. */
        Session at(String otherPath) {
            return new Session(otherPath, key, id, greeting);
        }

        JsonNode ask(String method, Map<String, Object> params) {
            return messageIn(send(method, params));
        }

        HttpResponse<String> send(String method, Map<String, Object> params) {
            return post(message(method, params));
        }

        private HttpResponse<String> post(String body) {
            return product.send(request().POST(ofString(body)).build());
        }

        /** Opens a stream and collects what comes, until it is closed. */
        Listening listen() throws IOException, InterruptedException {
            return new Listening(request().build());
        }

        private HttpRequest.Builder request() {
            return product.request(path, key)
                    .header("Accept", "application/json, text/event-stream")
                    .header("Content-Type", "application/json")
                    .header("MCP-Protocol-Version", "2025-11-25")
                    .header("Mcp-Session-Id", id);
        }
    }

    /** A stream of a session, heard on a thread of its own. */
    static final class Listening implements AutoCloseable {

        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        private volatile boolean isOver;

        private Listening(HttpRequest request) throws IOException, InterruptedException {
            var lines = http.send(request, BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(lines.body(), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .filter(line -> line.startsWith("data:") && line.length() > 6)
                            .forEach(line -> messages.add(Json.MAPPER.readTree(line.substring(5))));
                } catch (IOException | UncheckedIOException closed) {
                    // the test is over
                } finally {
                    isOver = true;
                }
            });
        }

        /** Whether the stream has ended. */
        boolean isOver() {
            return isOver;
        }

        List<JsonNode> messages() {
            return List.copyOf(messages);
        }

        List<String> methods() {
            return messages.stream()
                    .map(message -> message.path("method").asString())
                    .toList();
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
