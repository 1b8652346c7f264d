package io.magictunnel.mcp.sse;

import static io.magictunnel.testing.Eventually.eventually;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.OtherProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients that know only the transport of revision 2024-11-05: the official one, and hostile ones. */
@AgainstTheProduct
class SseIT {

    private static final String SERVERS = "/dashboard/api/virtual-servers";
    private static final Map<String, ?> COUNT = Map.of("name", "text_count", "arguments", Map.of("text", "one two"));

    private final RunningProduct product;

    SseIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(SERVERS + "/events");
    }

    @Test
    void theOfficialClientListsAndCalls() {
        EverythingServer.in(product);

        var seen = run("talk.mjs", "/mcp/sse", EverythingServer.offered("echo"), "{\"message\":\"hello\"}");

        assertThat(seen.path("tools").toString()).contains("\"text_case\"");
        assertThat(seen.at("/result/content/0/text").asString()).isEqualTo("Echo: hello");
    }

    @Test
    void theOfficialClientIsAsked() {
        EverythingServer.in(product);

        var sampled = run(
                "ask.mjs",
                "/mcp/sse",
                EverythingServer.offered("trigger-sampling-request"),
                "{\"prompt\":\"hi\",\"maxTokens\":10}");
        var elicited = run("ask.mjs", "/mcp/sse", EverythingServer.offered("trigger-elicitation-request"), "{}");

        assertThat(sampled.path("asked").toString()).isEqualTo("[\"sampling/createMessage\"]");
        assertThat(sampled.path("result").toString()).contains("sampled by the client");
        assertThat(elicited.path("asked").toString()).isEqualTo("[\"elicitation/create\"]");
        assertThat(elicited.path("result").toString()).contains("Ada");
    }

    @Test
    void aVirtualServerHasThatTransportToo() throws Exception {
        compose("{\"kind\":\"tool\",\"name\":\"text_count\"}");

        try (var client =
                EventClient.open(product, "/mcp/events/sse", product.adminKey()).greet()) {
            var listed = client.ask("tools/list", Map.of());

            assertThat(listed.at("/result/tools").values()).hasSize(1);
            assertThat(listed.at("/result/tools/0/name").asString()).isEqualTo("text_count");
            assertThat(client.ask("tools/call", COUNT).at("/result/content").values())
                    .isNotEmpty();
            assertThat(post(client.address().replace("/mcp/events/", "/mcp/"), product.adminKey()))
                    .as("the same stream, tried at the whole endpoint")
                    .isEqualTo(404);
        }
    }

    @Test
    void aChangeOfTheListIsToldOnTheStream() throws Exception {
        compose("{\"kind\":\"tool\",\"name\":\"text_count\"}");
        try (var client =
                EventClient.open(product, "/mcp/events/sse", product.adminKey()).greet()) {
            client.ask("tools/list", Map.of());

            change("{\"kind\":\"category\",\"name\":\"text\"}");

            eventually(() -> assertThat(client.methods()).containsExactly("notifications/tools/list_changed"));
        }
    }

    @Test
    void aRevisionIsAgreedOn() throws Exception {
        try (var client =
                EventClient.open(product, "/mcp/sse", product.adminKey()).greet()) {
            assertThat(client.messages()
                            .getFirst()
                            .at("/result/protocolVersion")
                            .asString())
                    .isEqualTo("2024-11-05");
        }
    }

    @Test
    void theFirstMessageIsTheGreetingAndThereIsOne() throws Exception {
        try (var client = EventClient.open(product, "/mcp/sse", product.adminKey())) {
            assertThat(client.post(EventClient.message("tools/list", Map.of())).statusCode())
                    .isEqualTo(400);

            client.greet();
            var again = EventClient.message(
                    "initialize",
                    Map.of("protocolVersion", "2024-11-05", "clientInfo", Map.of("name", "old", "version", "1")));

            assertThat(client.post(again).statusCode()).isEqualTo(400);
            assertThat(client.post("[" + EventClient.message("ping", Map.of()) + "]")
                            .statusCode())
                    .as("revision 2024-11-05 has no batches")
                    .isEqualTo(400);
            assertThat(client.post("{").statusCode()).isEqualTo(400);
            assertThat(client.post(EventClient.message("ping", Map.of())).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void aStreamIsForItsOwnerOnly() throws Exception {
        try (var client =
                EventClient.open(product, "/mcp/sse", product.adminKey()).greet()) {
            var ping = EventClient.message("ping", Map.of());

            assertThat(post(client.address(), product.keyFor("admin"))).isEqualTo(404);
            assertThat(post("/mcp/sse/messages?session_id=unknown", product.adminKey()))
                    .isEqualTo(404);
            assertThat(post("/mcp/sse/messages", product.adminKey())).isEqualTo(404);
            assertThat(product.send(HttpRequest.newBuilder(product.base().resolve(client.address()))
                                    .header("Content-Type", "application/json")
                                    .POST(ofString(ping))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(product.getAsStranger("/mcp/sse").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aForeignOriginIsRefused() throws Exception {
        try (var client =
                EventClient.open(product, "/mcp/sse", product.adminKey()).greet()) {
            var posted = client.posting(product.adminKey(), EventClient.message("ping", Map.of()))
                    .header("Origin", "https://evil.example")
                    .build();
            var opened = product.request("/mcp/sse", product.adminKey())
                    .header("Accept", "text/event-stream")
                    .header("Origin", "https://evil.example")
                    .build();

            assertThat(product.send(posted).statusCode()).isEqualTo(403);
            assertThat(product.send(opened).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theSessionEndsWithTheStream() throws Exception {
        String address;
        try (var client =
                EventClient.open(product, "/mcp/sse", product.adminKey()).greet()) {
            address = client.address();
            assertThat(post(address, product.adminKey())).isEqualTo(202);
        }

        eventually(() -> assertThat(post(address, product.adminKey())).isEqualTo(404));
    }

    @Test
    void itsAddressesAreNoVirtualServers() {
        var answer =
                product.post(SERVERS, "{\"name\":\"sse\",\"selection\":{\"include\":[{\"kind\":\"everything\"}]}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'sse'");
        assertThat(post("/mcp/sse", product.adminKey())).isEqualTo(405);
        assertThat(product.get("/mcp/no-such-server/sse").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAnOperatorsWordItIsNotThere() {
        try (var other = OtherProduct.with("mcp:\n  keep_alive: 1s\n")) {
            var usual = other.running();

            assertThat(usual.get("/mcp/sse").statusCode()).isEqualTo(404);
            assertThat(usual.post("/mcp/sse", "{}").statusCode()).isEqualTo(404);
            assertThat(usual.post("/mcp/sse/messages?session_id=any", "{}").statusCode())
                    .isEqualTo(404);
            assertThat(usual.get("/mcp/any/sse").statusCode()).isEqualTo(404);
        }
    }

    private int post(String path, String key) {
        return product.send(product.request(path, key)
                        .header("Content-Type", "application/json")
                        .POST(ofString(EventClient.message("ping", Map.of())))
                        .build())
                .statusCode();
    }

    private void compose(String rule) {
        var answer = product.post(SERVERS, "{\"name\":\"events\",\"selection\":{\"include\":[%s]}}".formatted(rule));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void change(String rule) {
        var version = RunningProduct.json(product.get(SERVERS + "/events"))
                .path("version")
                .asInt();
        var answer = product.send(product.request(SERVERS + "/events", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString("{\"version\":%d,\"selection\":{\"include\":[%s]}}".formatted(version, rule)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode run(String script, String path, String tool, String arguments) {
        URI url = product.base().resolve(path);
        var ended = NpmPrograms.installed()
                .runScript(script, List.of("one", "sse", url.toString(), product.adminKey(), tool, arguments));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output());
    }
}
