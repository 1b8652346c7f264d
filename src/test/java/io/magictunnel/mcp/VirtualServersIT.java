package io.magictunnel.mcp;

import static io.magictunnel.testing.Eventually.eventually;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A virtual server at its own address: what it does not select is not there, for clients of both generations. */
@AgainstTheProduct
@Tag("database")
class VirtualServersIT {

    private static final String API = "/dashboard/api/virtual-servers";
    private static final String COUNTING = """
            {"name":"counting","title":"Counting","instructions":"Count first.","selection":{"include":[
             {"kind":"tool","name":"text_count"},{"kind":"tool","name":"text_case"}],"exclude":[{"kind":"tool","name":"text_case"}]}}""";

    private final RunningProduct product;
    private final McpClient client;

    VirtualServersIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    @BeforeEach
    void compose() {
        assertThat(product.post(API, COUNTING).statusCode()).isEqualTo(201);
    }

    @AfterEach
    void remove() {
        List.of("counting", "other").forEach(name -> product.delete(API + "/" + name));
    }

    @Test
    void aClientWithoutSessionsFindsOnlyWhatIsSelected() {
        var listed = client.modern("/mcp/counting", "tools/list", Map.of());
        var called = client.modern("/mcp/counting", "tools/call", call("text_count"));
        var other = client.modern("/mcp/counting", "tools/call", call("text_case"));
        var unknown = client.modern("/mcp/counting", "tools/call", call("no_such_tool"));
        var discovered = client.modern("/mcp/counting", "server/discover", Map.of());

        assertThat(toolsIn(listed)).containsExactly("text_count");
        assertThat(called.path("result").path("isError").asBoolean(false)).isFalse();
        assertThat(called.path("result").has("content")).isTrue();
        assertThat(other.toString().replace("text_case", "X"))
                .isEqualTo(unknown.toString().replace("no_such_tool", "X"))
                .contains("Unknown tool");
        assertThat(discovered.path("result").path("instructions").asString()).isEqualTo("Count first.");
        assertThat(discovered
                        .at("/result/_meta/io.modelcontextprotocol~1serverInfo/title")
                        .asString())
                .isEqualTo("Counting");
    }

    @Test
    void aClientWithASessionFindsOnlyWhatIsSelected() {
        var session = client.open("/mcp/counting", product.adminKey());

        assertThat(session.greeting().path("instructions").asString()).isEqualTo("Count first.");
        assertThat(toolsIn(session.ask("tools/list", Map.of()))).containsExactly("text_count");
        assertThat(session.ask("tools/call", call("text_count")).path("result").has("content"))
                .isTrue();
        assertThat(session.ask("tools/call", call("text_case"))
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void theWholeEndpointStaysAsItIs() {
        var discovered = client.modern("/mcp", "server/discover", Map.of());

        assertThat(toolsIn(client.modern("/mcp", "tools/list", Map.of()))).contains("text_count", "text_case");
        assertThat(discovered.path("result").has("instructions")).isFalse();
    }

    @Test
    void aSessionIsFoundOnlyWhereItWasOpened() {
        put("other", true, "{\"include\":[{\"kind\":\"everything\"}]}", "");
        var whole = client.open("/mcp", product.adminKey());
        var counting = client.open("/mcp/counting", product.adminKey());

        assertThat(whole.at("/mcp/counting").send("tools/list", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(counting.at("/mcp").send("tools/list", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(counting.at("/mcp/other").send("tools/list", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(counting.send("tools/list", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsUnknownDisabledOrForbiddenIsNotThereAtAll() {
        put("other", false, "{\"include\":[{\"kind\":\"everything\"}]}", "");
        var user = product.keyFor("user");
        var unknown = client.send("/mcp/no-such-server", product.adminKey(), "not even JSON");
        var disabled = client.send("/mcp/other", product.adminKey(), "not even JSON");
        product.delete(API + "/other");
        put("other", true, "{\"include\":[{\"kind\":\"everything\"}]}", ",\"visibility\":{\"roles\":[\"viewer\"]}");
        var forbidden = client.send("/mcp/other", user, "not even JSON");
        var noName = client.send("/mcp/No%20Name", user, "not even JSON");
        var deeper = client.send("/mcp/counting/deeper", user, "not even JSON");

        assertThat(List.of(unknown, disabled, forbidden, noName, deeper)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        });
        assertThat(client.send("/mcp/other", product.keyFor("viewer"), "not even JSON")
                        .statusCode())
                .isEqualTo(400);
        assertThat(product.get("/mcp/no-such-server").body()).isEqualTo(unknown.body());
    }

    @Test
    void aChangeIsToldToClientsOfThatServerOnly() throws Exception {
        put("other", true, "{\"include\":[{\"kind\":\"tool\",\"name\":\"text_case\"}]}", "");
        var counting = client.open("/mcp/counting", product.adminKey());
        var other = client.open("/mcp/other", product.adminKey());
        counting.ask("tools/list", Map.of());
        other.ask("tools/list", Map.of());
        try (var atCounting = counting.listen();
                var atOther = other.listen()) {
            change("counting", "{\"include\":[{\"kind\":\"category\",\"name\":\"text\"}]}");
            eventually(() -> assertThat(atCounting.methods()).containsExactly("notifications/tools/list_changed"));

            change("other", "{\"include\":[{\"kind\":\"tool\",\"name\":\"text_count\"}]}");
            eventually(() -> assertThat(atOther.methods()).containsExactly("notifications/tools/list_changed"));

            assertThat(atCounting.methods()).hasSize(1);
            assertThat(toolsIn(other.ask("tools/list", Map.of()))).containsExactly("text_count");
        }
    }

    private void put(String name, boolean enabled, String selection, String more) {
        var answer = product.post(
                API, "{\"name\":\"%s\",\"enabled\":%s,\"selection\":%s%s}".formatted(name, enabled, selection, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void change(String name, String selection) {
        var body = "{\"version\":%d,\"selection\":%s}".formatted(version(name), selection);
        var answer = product.send(product.request(API + "/" + name, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int version(String name) {
        return RunningProduct.json(product.get(API + "/" + name))
                .path("version")
                .asInt();
    }

    private static Map<String, Object> call(String tool) {
        return Map.of("name", tool, "arguments", Map.of("text", "one two"));
    }

    private static List<String> toolsIn(JsonNode answer) {
        return answer.path("result").path("tools").values().stream()
                .map(tool -> tool.path("name").asString())
                .toList();
    }
}
