package io.magictunnel.conformance;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.testing.RunningProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A client of one revision, which speaks just enough of it to try everything once. Its user and its model always answer the same. */
abstract sealed class TrialClient permits SessionClient, StatelessClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningProduct product;
    private final AtomicInteger ids = new AtomicInteger();

    TrialClient(RunningProduct product) {
        this.product = product;
    }

    static TrialClient of(RunningProduct product, ProtocolVersion version) {
        return version.isStateless() ? new StatelessClient(product) : SessionClient.open(product, version);
    }

    /**
     * Asks, answers what it is asked meanwhile, and waits.
     *
     * @param heard takes each notification
     * @return the whole response
     */
    abstract JsonNode ask(String method, ObjectNode params, Consumer<JsonNode> heard);

    /** Begins a call, and takes it back as soon as the other side has begun to answer. */
    abstract void callAndTakeBack(ObjectNode params);

    final JsonNode ask(String method, Map<String, ?> params) {
        return ask(method, Json.MAPPER.valueToTree(params), notification -> {});
    }

    final int nextId() {
        return ids.incrementAndGet();
    }

    final HttpRequest post(JsonNode message, Map<String, String> headers) {
        var request = product.request("/mcp", product.adminKey())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
        headers.forEach(request::header);
        return request.POST(ofString(message.toString())).build();
    }

    static HttpResponse<Stream<String>> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofLines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static CompletableFuture<HttpResponse<Stream<String>>> begin(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofLines());
    }

    /** The messages of a response, one by one as they come. */
    static Stream<JsonNode> messages(HttpResponse<Stream<String>> response) {
        var isStream = response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return isStream
                ? response.body()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> line.substring("data:".length()).strip())
                        .filter(data -> !data.isEmpty())
                        .map(Json.MAPPER::readTree)
                : Stream.of(Json.MAPPER.readTree(response.body().reduce("", String::concat)));
    }

    static ObjectNode message(Optional<Integer> id, String method, JsonNode params) {
        var message = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        id.ifPresent(given -> message.put("id", given));
        message.put("method", method).set("params", params);
        return message;
    }

    /** What the client's user, model or file system says. */
    static JsonNode answerTo(String method) {
        return Json.MAPPER.valueToTree(
                switch (method) {
                    case "elicitation/create" ->
                        Map.of(
                                "action",
                                "accept",
                                "content",
                                Map.of("name", "Ada", "username", "Ada", "email", "ada@example.org"));
                    case "sampling/createMessage" ->
                        Map.of(
                                "role",
                                "assistant",
                                "model",
                                "trial",
                                "content",
                                Map.of("type", "text", "text", "Paris"));
                    case "roots/list" -> Map.of("roots", List.of(Map.of("uri", "file:///home/ada")));
                    default -> throw new IllegalArgumentException("The client is asked for " + method);
                });
    }
}
