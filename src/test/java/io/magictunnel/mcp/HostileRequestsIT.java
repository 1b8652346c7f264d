package io.magictunnel.mcp;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What no client should send: each gets the status and the JSON-RPC error that the specification asks for, and no more. */
@AgainstTheProduct
class HostileRequestsIT {

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"hostile","version":"1"}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"jsonrpc":"2.0","id":1,"method"                  | 400 | -32700
                    nonsense                                          | 400 | -32700
                    {"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}   | 400 | -32700
                    7                                                 | 400 | -32600
                    {"jsonrpc":"1.0","id":1,"method":"ping"}          | 400 | -32600
                    {"jsonrpc":"2.0","id":[],"method":"ping"}         | 400 | -32600
                    {"jsonrpc":"2.0","id":1,"method":"ping","params":7} | 400 | -32600
                    """)
    void whatIsNoMessageIsRefused(String body, int status, int code, RunningProduct product) {
        var answer = post(product, body, Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(errorOf(answer).path("code").asInt()).as(answer.body()).isEqualTo(code);
        assertThatTheProductIsWell(product);
    }

    @Test
    void aMethodThatDoesNotExistIsNotFound(RunningProduct product) {
        var session = session(product);

        var answer = post(product, "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/steal\"}", session);

        assertThat(errorOf(answer).path("code").asInt()).isEqualTo(-32601);
        assertThat(RunningProduct.json(answer).path("id").asInt()).isEqualTo(7);
    }

    @Test
    void aRevisionThatDoesNotExistIsRefused(RunningProduct product) {
        var headers =
                Map.of("Mcp-Session-Id", session(product).get("Mcp-Session-Id"), "MCP-Protocol-Version", "1999-01-01");

        var answer = post(product, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", headers);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aForeignWebPageIsRefused(RunningProduct product) {
        var answer = post(product, INITIALIZE, Map.of("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void somebodyElsesSessionLooksLikeNone(RunningProduct product) {
        var theirs = session(product);
        var stranger = product.keyFor("user");

        var answer = product.send(product.request("/mcp", stranger)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .header("Mcp-Session-Id", theirs.get("Mcp-Session-Id"))
                .POST(ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void anUnknownSessionIsNotFoundAndNoneIsABadRequest(RunningProduct product) {
        var ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

        assertThat(post(product, ping, Map.of("Mcp-Session-Id", "nobody-has-this"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(product, ping, Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLongIsNotRead(RunningProduct product) {
        var answer = post(product, "{\"jsonrpc\":\"2.0\",\"x\":\"" + "x".repeat(5_000_000) + "\"}", Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThatTheProductIsWell(product);
    }

    @Test
    void nestingThatHasNoEndIsRefused(RunningProduct product) {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);

        var answer = post(
                product,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":" + deep + "}}",
                Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(errorOf(answer).path("code").asInt()).isEqualTo(-32600);
        assertThatTheProductIsWell(product);
    }

    @Test
    void wrongArgumentsAreAnErrorOfTheToolThatNamesTheirPlace(RunningProduct product) {
        var call = """
                {"jsonrpc":"2.0","id":1,"method":"tools/call",\
                "params":{"name":"text_case","arguments":{"text":7,"to":"upper"}}}""";

        var answer = post(product, call, session(product));

        assertThat(answer.statusCode()).isEqualTo(200);
        var result = RunningProduct.json(answer).path("result");
        assertThat(result.path("isError").asBoolean()).as(answer.body()).isTrue();
        assertThat(result.path("content").path(0).path("text").asString()).contains("/text", "string");
    }

    private static Map<String, String> session(RunningProduct product) {
        var answer = post(product, INITIALIZE, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Map.of(
                "Mcp-Session-Id",
                answer.headers().firstValue("Mcp-Session-Id").orElseThrow(),
                "MCP-Protocol-Version",
                "2025-11-25");
    }

    private static HttpResponse<String> post(RunningProduct product, String body, Map<String, String> headers) {
        var request = product.request("/mcp", product.adminKey())
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return product.send(request.POST(ofString(body)).build());
    }

    private static JsonNode errorOf(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("\tat ", "Exception", ".java:");
        return RunningProduct.json(answer).path("error");
    }

    private static void assertThatTheProductIsWell(RunningProduct product) {
        assertThat(product.getAsStranger("/health/ready").statusCode()).isEqualTo(200);
    }
}
