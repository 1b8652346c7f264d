package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prompts and resources of a real server behind a virtual server that selects one of each. */
@AgainstTheProduct
class VirtualContextIT {

    private static final String API = "/dashboard/api/virtual-servers";

    private final RunningProduct product;
    private final McpClient client;
    private List<String> prompts;
    private List<String> resources;

    VirtualContextIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    @BeforeEach
    void compose() {
        EverythingServer.in(product);
        Waiting.until(
                "there are prompts", () -> listed("/mcp", "prompts", "name").size() > 1);
        Waiting.until(
                "there are resources", () -> listed("/mcp", "resources", "uri").size() > 1);
        prompts = listed("/mcp", "prompts", "name");
        resources = listed("/mcp", "resources", "uri");
        var wish = Map.of(
                "name",
                "context",
                "selection",
                Map.of(
                        "include",
                        List.of(
                                Map.of("kind", "prompt", "name", prompts.getFirst()),
                                Map.of("kind", "resource", "name", resources.getFirst()))));
        assertThat(product.post(API, Json.MAPPER.writeValueAsString(wish)).statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void remove() {
        product.delete(API + "/context");
    }

    @Test
    void onlyWhatIsSelectedIsThereForClientsWithoutSessions() {
        var other = client.modern("/mcp/context", "prompts/get", Map.of("name", prompts.getLast()));
        var unread = client.modern("/mcp/context", "resources/read", Map.of("uri", resources.getLast()));
        var read = client.modern("/mcp/context", "resources/read", Map.of("uri", resources.getFirst()));

        assertThat(listed("/mcp/context", "prompts", "name")).containsExactly(prompts.getFirst());
        assertThat(listed("/mcp/context", "resources", "uri")).containsExactly(resources.getFirst());
        assertThat(listed("/mcp/context", "tools", "name")).isEmpty();
        assertThat(read.path("result").path("contents").isEmpty()).isFalse();
        assertThat(code(other)).isEqualTo(-32602);
        assertThat(code(unread)).isEqualTo(-32602);
    }

    @Test
    void onlyWhatIsSelectedIsThereForClientsWithSessions() {
        var session = client.open("/mcp/context", product.adminKey());

        assertThat(session.ask("resources/read", Map.of("uri", resources.getFirst()))
                        .path("result")
                        .has("contents"))
                .isTrue();
        assertThat(session.ask("resources/read", Map.of("uri", resources.getLast()))
                        .has("error"))
                .isTrue();
        assertThat(session.ask("prompts/get", Map.of("name", prompts.getLast())).has("error"))
                .isTrue();
        assertThat(session.ask("resources/subscribe", Map.of("uri", resources.getLast()))
                        .has("error"))
                .isTrue();
        assertThat(session.ask(
                                "completion/complete",
                                Map.of(
                                        "ref",
                                        Map.of("type", "ref/prompt", "name", prompts.getLast()),
                                        "argument",
                                        Map.of("name", "x", "value", "")))
                        .has("error"))
                .isTrue();
    }

    private List<String> listed(String path, String kind, String key) {
        return client.modern(path, kind + "/list", Map.of()).path("result").path(kind).values().stream()
                .map(one -> one.path(key).asString())
                .toList();
    }

    private static int code(JsonNode answer) {
        return answer.path("error").path("code").asInt();
    }
}
