package io.magictunnel.permission;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A viewer who was granted one tool sees and calls that one, through every door, and the others do not exist. */
@AgainstTheProduct
@Tag("database")
class OneViewForAllDoorsIT {

    private final RunningProduct product;
    private String viewer;
    private String grant;

    OneViewForAllDoorsIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeEach
    void grantOneTool() {
        viewer = product.keyFor("viewer");
        var wish = """
                {"subject_kind":"role","subject_name":"viewer","target_kind":"tool","target_name":"text_count","effect":"allow"}""";
        var granted = product.send(product.request("/dashboard/api/permissions/grants", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(wish))
                .build());
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        grant = RunningProduct.json(granted).path("id").asString();
    }

    @AfterEach
    void takeItBack() {
        product.delete("/dashboard/api/permissions/grants/" + grant);
    }

    @Test
    void restListsAndRunsOnlyTheGrantedTool() {
        assertThat(namesIn(RunningProduct.json(product.get("/dashboard/api/tools", viewer))
                        .path("tools")))
                .containsExactly("text_count");
        assertThat(execute("text_count").statusCode()).isEqualTo(200);
        assertThat(execute("text_case").statusCode()).isEqualTo(404);
        assertThat(product.get("/dashboard/api/tools/text_case", viewer).statusCode())
                .isEqualTo(404);
    }

    @Test
    void mcpListsAndCallsOnlyTheGrantedTool() {
        var listed = RunningProduct.json(mcp("tools/list", ""));
        assertThat(namesIn(listed.path("result").path("tools"))).containsExactly("text_count");

        var granted = RunningProduct.json(call("text_count"));
        assertThat(granted.path("result").path("isError").asBoolean(false))
                .as(granted.toString())
                .isFalse();
        assertThat(granted.path("result").path("content").size()).isEqualTo(1);
    }

    @Test
    void aForbiddenToolLooksLikeOneThatDoesNotExist() {
        var forbidden = RunningProduct.json(call("text_case")).toString();
        var unknown = RunningProduct.json(call("no_such_tool")).toString();

        assertThat(forbidden.replace("text_case", "X")).isEqualTo(unknown.replace("no_such_tool", "X"));
    }

    private static Iterable<String> namesIn(JsonNode tools) {
        return tools.values().stream().map(tool -> tool.path("name").asString()).toList();
    }

    private HttpResponse<String> execute(String tool) {
        return product.send(product.request("/dashboard/api/tools/%s/execute".formatted(tool), viewer)
                .header("Content-Type", "application/json")
                .POST(ofString("{\"arguments\":{\"text\":\"one two\"}}"))
                .build());
    }

    private HttpResponse<String> call(String tool) {
        return mcp("tools/call", "\"name\":\"%s\",\"arguments\":{\"text\":\"one two\"},".formatted(tool));
    }

    /** One request of the revision without sessions. */
    private HttpResponse<String> mcp(String method, String params) {
        var meta = """
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                "io.modelcontextprotocol/clientCapabilities":{}}""";
        var request = product.request("/mcp", viewer)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", method);
        if (method.equals("tools/call")) {
            request.header("Mcp-Name", params.replaceFirst(".*?\"name\":\"([^\"]+)\".*", "$1"));
        }
        return product.send(request.POST(ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s%s}}"
                        .formatted(method, params, meta)))
                .build());
    }
}
