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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list can show less than there is: what it does not show can be called all the same, and who listens hears of the change. */
@AgainstTheProduct
class ShownToolsIT {

    private static final String API = "/dashboard/api/virtual-servers";
    private static final String PATH = "/mcp/shown";

    private final RunningProduct product;
    private final McpClient client;

    ShownToolsIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    @BeforeEach
    void compose() {
        var made = product.post(API, "{\"name\": \"shown\", %s}".formatted(selection("text", "discovery")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @AfterEach
    void remove() {
        product.delete(API + "/shown");
        tag("text_count", "[]");
    }

    @Test
    void discoveryOnlyListsTheToolsThatFindAndNothingElse() {
        show("discovery_only");

        var session = client.open(PATH, product.adminKey());

        assertThat(toolsIn(session.ask("tools/list", Map.of())))
                .containsExactly("search_tools", "smart_tool_discovery");
        assertThat(toolsIn(client.modern(PATH, "tools/list", Map.of())))
                .containsExactly("search_tools", "smart_tool_discovery");
    }

    @Test
    void whatIsNotListedCanBeCalled() {
        show("discovery_only");

        var called =
                client.modern(PATH, "tools/call", Map.of("name", "text_count", "arguments", Map.of("text", "one two")));

        assertThat(called.path("result").path("isError").asBoolean(false)).isFalse();
        assertThat(called.path("result").has("content")).isTrue();
    }

    @Test
    void pinnedToolsAreListedToo() {
        show("pinned");
        tag("text_count", "[\"pinned\"]");

        assertThat(toolsIn(client.modern(PATH, "tools/list", Map.of())))
                .containsExactly("search_tools", "smart_tool_discovery", "text_count");
    }

    @Test
    void whereNothingCouldFindTheRestAllIsListed() {
        change(selection("text"), "discovery_only");

        assertThat(toolsIn(client.modern(PATH, "tools/list", Map.of()))).contains("text_count", "text_case");
    }

    @Test
    void whoListensHearsThatTheListShowsLess() throws Exception {
        var session = client.open(PATH, product.adminKey());
        session.ask("tools/list", Map.of());
        try (var listening = session.listen()) {
            show("discovery_only");

            eventually(() -> assertThat(listening.methods()).containsExactly("notifications/tools/list_changed"));
        }
    }

    private void show(String visibility) {
        change(selection("text", "discovery"), visibility);
    }

    private void change(String selection, String visibility) {
        var version =
                RunningProduct.json(product.get(API + "/shown")).path("version").asInt();
        var answer = product.send(product.request(API + "/shown", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(
                        "{\"version\": %d, \"tool_visibility\": \"%s\", %s}".formatted(version, visibility, selection)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void tag(String tool, String tags) {
        product.send(product.request("/dashboard/api/tools/" + tool, product.adminKey())
                .header("Content-Type", "application/json")
                .method("PATCH", ofString("{\"tags\": %s}".formatted(tags)))
                .build());
    }

    private static String selection(String... categories) {
        var rules = List.of(categories).stream()
                .map("{\"kind\": \"category\", \"name\": \"%s\"}"::formatted)
                .toList();
        return "\"selection\": {\"include\": %s}".formatted(rules);
    }

    private static List<String> toolsIn(JsonNode answer) {
        return answer.path("result").path("tools").values().stream()
                .map(tool -> tool.path("name").asString())
                .toList();
    }
}
