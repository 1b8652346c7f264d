package io.magictunnel.mcp.sse;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A client of HTTP with SSE that says no more than a test wants. */
final class EventClient implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final RunningProduct product;
    private final String key;
    private volatile boolean isOver;

    private EventClient(RunningProduct product, String key) {
        this.product = product;
        this.key = key;
    }

    /** Opens the stream at that path, and waits until it has named the address for messages. */
    static EventClient open(RunningProduct product, String path, String key) throws IOException, InterruptedException {
        var client = new EventClient(product, key);
        var request =
                product.request(path, key).header("Accept", "text/event-stream").build();
        var answer = client.http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(client.lines::add);
            } catch (IOException | UncheckedIOException closed) {
                // the test is over
            } finally {
                client.isOver = true;
            }
        });
        Waiting.until("the stream names an address", () -> client.lines.contains("event: endpoint"));
        Waiting.until("the address is there", () -> !client.data("endpoint").isEmpty());
        return client;
    }

    /** Whether the stream has ended. */
    boolean isOver() {
        return isOver;
    }

    /** The path for messages, as the first event names it. */
    String address() {
        return data("endpoint").getFirst();
    }

    EventClient greet() {
        post(message(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2024-11-05",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "old", "version", "1"))));
        Waiting.until("the client is greeted", () -> !messages().isEmpty());
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return this;
    }

    static String message(String method, Map<String, ?> params) {
        return Json.MAPPER.writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", method, "method", method, "params", params));
    }

    HttpResponse<String> post(String message) {
        return product.send(posting(key, message).build());
    }

    HttpRequest.Builder posting(String anyKey, String message) {
        return product.request(address(), anyKey)
                .header("Content-Type", "application/json")
                .POST(ofString(message));
    }

    /** Asks, and waits for the answer on the stream. */
    JsonNode ask(String method, Map<String, ?> params) {
        post(message(method, params));
        Waiting.until(
                method + " is answered", () -> messages().stream().anyMatch(message -> isAnswer(message, method)));
        return messages().stream()
                .filter(message -> isAnswer(message, method))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAnswer(JsonNode message, String method) {
        return message.path("id").asString("").equals(method) && !message.has("method");
    }

    List<JsonNode> messages() {
        return data("message").stream().map(Json.MAPPER::readTree).toList();
    }

    List<String> methods() {
        return messages().stream()
                .map(message -> message.path("method").asString(""))
                .filter(method -> !method.isEmpty())
                .toList();
    }

    private List<String> data(String kind) {
        var all = List.copyOf(lines);
        return java.util.stream.IntStream.range(1, all.size())
                .filter(i -> all.get(i - 1).equals("event: " + kind))
                .mapToObj(i -> all.get(i).substring("data: ".length()))
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
