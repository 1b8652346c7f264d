package io.magictunnel.execution.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.Limits;
import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import io.magictunnel.security.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HttpInvokerTest {

    private static final int LIMIT = 10_000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpInvoker strict = Services.invoker(Limits.of(Duration.ofSeconds(30), LIMIT), false);
    private final HttpInvoker open = Services.invoker(Limits.of(Duration.ofSeconds(30), LIMIT), true);
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        service.stop(0);
        strict.end();
        open.end();
    }

    @Test
    void jsonBecomesTextAndStructuredContent() {
        serve("/", 200, "application/json; charset=utf-8", "{\"a\": 1}".getBytes(UTF_8));

        var result = answered(call("url: '@/'", "{}"));

        assertThat((Object) result.get("structuredContent")).isEqualTo(Json.MAPPER.readTree("{\"a\": 1}"));
        assertThat(textOf(result)).isEqualTo("{\"a\":1}");
    }

    @Test
    void aJsonListIsOnlyText() {
        serve("/", 200, "application/vnd.x+json", "[1]".getBytes(UTF_8));

        var result = answered(call("url: '@/'", "{}"));

        assertThat(result.has("structuredContent")).isFalse();
        assertThat(textOf(result)).isEqualTo("[1]");
    }

    @Test
    void textIsReadInItsOwnEncoding() {
        serve("/", 200, "text/plain; charset=ISO-8859-1", "ä".getBytes(ISO_8859_1));

        assertThat(textOf(answered(call("url: '@/'", "{}")))).isEqualTo("ä");
    }

    @ParameterizedTest
    @CsvSource({"image/png, image", "audio/mpeg, audio"})
    void mediaKeepTheirKind(String type, String kind) {
        serve("/", 200, type, new byte[] {1, 2, 3});

        var content = answered(call("url: '@/'", "{}")).at("/content/0");

        assertThat(content.path("type").asString()).isEqualTo(kind);
        assertThat(content.path("mimeType").asString()).isEqualTo(type);
        assertThat(Base64.getDecoder().decode(content.path("data").asString())).containsExactly(1, 2, 3);
    }

    @Test
    void otherBytesAreAResource() {
        serve("/x.zip", 200, "application/zip", new byte[] {1});

        var resource = answered(call("url: '@/x.zip'", "{}")).at("/content/0/resource");

        assertThat(resource.path("mimeType").asString()).isEqualTo("application/zip");
        assertThat(resource.path("uri").asString()).endsWith("/x.zip");
        assertThat(resource.path("blob").asString()).isEqualTo("AQ==");
    }

    @Test
    void aStatusOfFailureIsAnErrorOfTheTool() {
        serve("/", 404, "text/plain", "no such thing".getBytes(UTF_8));

        var result = answered(call("url: '@/'", "{}"));

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(textOf(result)).isEqualTo("HTTP status 404\nno such thing");
    }

    @Test
    void aHeadRequestAnswersStatusAndHeaders() {
        serve("/", 200, "text/plain", new byte[0]);

        var structured = answered(call("url: '@/', method: HEAD", "{}")).get("structuredContent");

        assertThat(structured.path("status").asInt()).isEqualTo(200);
        assertThat(structured.at("/headers/content-type").asString()).isEqualTo("text/plain");
    }

    @Test
    void sendsHeadersParametersAndATypedBody() {
        handle("/", this::echo);

        var result = answered(call(
                "url: '@/p', method: PUT, headers: {X-A: 'v {a}', X-Gone: '{gone}'}, query_params: {q: '{a}'},"
                        + " body: {n: '{n}', text: '{a}!', gone: '{gone}'}",
                "{\"a\": \"x y\", \"n\": 3}"));

        assertThat((Object) result.get("structuredContent")).isEqualTo(Json.MAPPER.readTree("""
                                {"method": "PUT", "address": "/p?q=x%20y", "type": "application/json", "a": "v x y",
                                 "gone": "", "body": "{\\"n\\":3,\\"text\\":\\"x y!\\"}"}"""));
    }

    @Test
    void withoutABodyAPostSendsAllArguments() {
        handle("/", this::echo);

        var result = answered(call("url: '@/', method: POST", "{\"a\": \"x\", \"n\": [1]}"));

        assertThat(result.at("/structuredContent/body").asString()).isEqualTo("{\"a\":\"x\",\"n\":[1]}");
    }

    @Test
    void aBodyThatIsOneTextIsSentAsText() {
        handle("/", this::echo);

        var result = answered(call("url: '@/', method: POST, body: '{a}'", "{\"a\": \"plain\"}"));

        assertThat(result.at("/structuredContent/body").asString()).isEqualTo("plain");
        assertThat(result.at("/structuredContent/type").asString()).isEqualTo("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\r\\nX-B: c", "a\\nb", "a\\u0000b", "a\\u0007b", "é€"})
    void aValueCannotAddAHeader(String value) {
        var outcome = call("url: '@/', headers: {X-A: '{a}'}", "{\"a\": \"%s\"}".formatted(value));

        assertThat(outcome).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(ToolFailure.INVALID_ARGUMENTS);
            assertThat(failed.details()).contains("'X-A'");
        });
    }

    @Test
    void aHostFromAnArgumentMustBePublic() {
        serve("/", 200, "text/plain", new byte[0]);

        var outcome = call(strict, "url: '{url}'", "{\"url\": \"%s/\"}".formatted(address()));

        assertThat(outcome)
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.INVALID_ARGUMENTS,
                        "'127.0.0.1' leads to 127.0.0.1; only public addresses may be asked"));
    }

    @Test
    void aHostOfTheToolMayBePrivate() {
        serve("/", 200, "text/plain", "ok".getBytes(UTF_8));

        assertThat(textOf(answered(call(strict, "url: '@/'", "{}")))).isEqualTo("ok");
    }

    @Test
    void aRedirectWithinTheHostIsFollowed() {
        redirect("/from", 302, "/to?x=1");
        handle("/to", this::echo);

        var result = answered(call(strict, "url: '@/from', method: POST, headers: {X-A: secret}", "{\"a\": 1}"));

        assertThat(result.at("/structuredContent/method").asString()).isEqualTo("GET");
        assertThat(result.at("/structuredContent/address").asString()).isEqualTo("/to?x=1");
        assertThat(result.at("/structuredContent/a").asString()).isEqualTo("secret");
    }

    @Test
    void aRedirectThatKeepsTheMethodKeepsTheBody() {
        redirect("/from", 307, "/to");
        handle("/to", this::echo);

        var result = answered(call(strict, "url: '@/from', method: POST", "{\"a\": 1}"));

        assertThat(result.at("/structuredContent/method").asString()).isEqualTo("POST");
        assertThat(result.at("/structuredContent/body").asString()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aRedirectToAnotherHostLosesTheHeadersAndMustBePublic() {
        redirect("/from", 302, address().replace("127.0.0.1", "localhost") + "/to");
        handle("/to", this::echo);

        var refused = call(strict, "url: '@/from'", "{}");
        var followed = answered(call(open, "url: '@/from', headers: {X-A: secret}", "{}"));

        assertThat(refused).isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.details())
                .startsWith("'localhost' leads to "));
        assertThat(followed.at("/structuredContent/a").asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://169.254.169.254/latest/meta-data", "gopher://x", "http://%"})
    void aRedirectLeadsNowhereElse(String location) {
        redirect("/from", 302, location);

        assertThat(call(open, "url: '@/from'", "{}"))
                .isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(ToolFailure.INVALID_ARGUMENTS));
    }

    @Test
    void redirectsAreCounted() {
        redirect("/from", 302, "/from");

        assertThat(call("url: '@/from'", "{}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.UNREACHABLE,
                        "The service cannot be reached: The service answered with more than 3 redirects"));
        assertThat(seen).hasSize(4);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedBeforeItsEnd() {
        handle("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });

        assertThat(call("url: '@/'", "{}"))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.RESULT_TOO_LARGE,
                        "The answer has more than 10000 bytes; allowed are 10000 (execution.max_result_size)"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsGivenUp() {
        handle("/", exchange -> await());

        assertThat(call("url: '@/', timeout: 0.2", "{}"))
                .isEqualTo(new ToolOutcome.Failed(ToolFailure.TIMEOUT, "The service did not answer within 200 ms"));
    }

    @Test
    void aServiceThatStopsInTheMiddleIsGivenUp() {
        handle("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(call("url: '@/', timeout: 0.2", "{}"))
                .isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(ToolFailure.TIMEOUT));
    }

    @Test
    void aCancelledCallIsGivenUp() throws Exception {
        var asked = new CountDownLatch(1);
        handle("/", exchange -> {
            asked.countDown();
            await();
        });
        var cancellation = new Cancellation();
        var outcome = CompletableFuture.supplyAsync(() -> call(open, "url: '@/'", "{}", cancellation));
        asked.await();

        cancellation.cancel();

        assertThat(outcome.get(20, TimeUnit.SECONDS))
                .isEqualTo(new ToolOutcome.Failed(
                        ToolFailure.CANCELLED, "The request was given up because the call was cancelled"));
    }

    @Test
    void nobodyThereIsSaid() {
        var port = service.getAddress().getPort();
        service.stop(0);

        assertThat(call("url: 'http://127.0.0.1:%d/'".formatted(port), "{}"))
                .isInstanceOfSatisfying(ToolOutcome.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(ToolFailure.UNREACHABLE));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String path, int status, String type, byte[] body) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            respond(exchange, status, body);
        });
    }

    private void redirect(String path, int status, String location) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            respond(exchange, status, new byte[0]);
        });
    }

    private void handle(String path, HttpHandler handler) {
        service.createContext(path, exchange -> {
            seen.add(exchange.getRequestURI().toString());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        var isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isEmpty ? -1 : body.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(body);
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        var asked = Json.MAPPER.createObjectNode();
        var headers = exchange.getRequestHeaders();
        asked.put("method", exchange.getRequestMethod())
                .put("address", exchange.getRequestURI().toString())
                .put("type", headers.getFirst("Content-Type"))
                .put("a", headers.getOrDefault("X-A", List.of("")).getFirst())
                .put("gone", headers.getOrDefault("X-Gone", List.of("")).getFirst())
                .put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        respond(exchange, 200, asked.toString().getBytes(UTF_8));
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private ToolOutcome call(String config, String arguments) {
        return call(open, config, arguments);
    }

    private ToolOutcome call(HttpInvoker invoker, String config, String arguments) {
        return call(invoker, config, arguments, new Cancellation());
    }

    private ToolOutcome call(HttpInvoker invoker, String config, String arguments, Cancellation cancellation) {
        try {
            return invoker.invoke(
                    tool(config.replace("@", address())),
                    new Invocation(
                            Caller.system(),
                            arguments.getBytes(UTF_8),
                            (ObjectNode) Json.MAPPER.readTree(arguments),
                            Requester.NOBODY,
                            cancellation,
                            Optional.empty(),
                            ToolCall.Channel.REST,
                            RequestId.random()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static ToolDefinition tool(String config) {
        return CapabilityFiles.tools("""
                        tools:
                          - name: tool
                            description: Does something
                            inputSchema: {type: object, required: [url], properties: {a: {}, n: {}, gone: {}, url: {}}}
                            routing: {type: http, config: {%s}}
                        """.formatted(config)).getFirst();
    }

    private static JsonNode answered(ToolOutcome outcome) {
        assertThat(outcome).isInstanceOf(ToolOutcome.Answered.class);
        return Json.MAPPER.readTree(((ToolOutcome.Answered) outcome).result());
    }

    private static String textOf(JsonNode result) {
        return result.at("/content/0/text").asString();
    }
}
