package io.magictunnel.mcp;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.RunningProduct;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What REST tells of the prompts and resources that clients get over MCP. */
@AgainstTheProduct
@Tag("database")
class ContextOverRestIT {

    private static final String API = "/dashboard/api";

    private final RunningProduct product;
    private final McpClient client;

    ContextOverRestIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    @BeforeEach
    void haveAServer() {
        EverythingServer.in(product);
    }

    @Test
    void whatACallerMayUseIsListed() {
        var prompts = get(API + "/prompts?server=everything&q=simple", product.adminKey());
        var resources = get(API + "/resources?server=everything&limit=1", product.adminKey());
        var templates = get(API + "/resources/templates?server=everything", product.adminKey());

        assertThat(prompts.at("/prompts/0/name").asString()).isEqualTo(EverythingServer.offered("simple-prompt"));
        assertThat(prompts.at("/prompts/0/server").asString()).isEqualTo("everything");
        assertThat(resources.path("resources").values()).hasSize(1);
        assertThat(resources.path("total").asInt()).isGreaterThan(1);
        assertThat(templates.path("templates").values()).isNotEmpty();
    }

    @Test
    void whatACallerMayNotUseIsNotThere() {
        var viewer = product.keyFor("viewer");

        assertThat(get(API + "/prompts", viewer).path("total").asInt()).isZero();
        assertThat(get(API + "/resources", viewer).path("total").asInt()).isZero();
        assertThat(product.getAsStranger(API + "/prompts").statusCode()).isEqualTo(401);
        assertThat(product.get(API + "/prompts?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void whatClientsGotIsInTheHistory() throws Exception {
        var prompt = EverythingServer.offered("simple-prompt");
        var uri = get(API + "/resources?server=everything&limit=1", product.adminKey())
                .at("/resources/0/uri")
                .asString();

        client.modern("/mcp", "prompts/get", Map.of("name", prompt));
        client.modern("/mcp", "resources/read", Map.of("uri", uri));

        eventually(() -> assertThat(kindOf("prompt:" + prompt)).isEqualTo("prompt"));
        eventually(() -> assertThat(kindOf("resource:" + uri)).isEqualTo("resource"));
    }

    @Test
    void aConnectionIsTestedByOperatorsOnly() {
        var tested = product.post(API + "/servers/everything/test", "{}");
        var asUser = product.send(product.request(API + "/servers/everything/test", product.keyFor("user"))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(tested.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(tested).path("tools").toString()).contains("\"echo\"");
        assertThat(RunningProduct.json(tested).has("problem")).isFalse();
        assertThat(asUser.statusCode()).isEqualTo(403);
        assertThat(product.post(API + "/servers/none/test", "{}").statusCode()).isEqualTo(404);
    }

    private String kindOf(String subject) {
        var found =
                get(API + "/executions?tool=" + URLEncoder.encode(subject, StandardCharsets.UTF_8), product.adminKey());
        return found.at("/executions/0/kind").asString("");
    }

    private JsonNode get(String path, String key) {
        return RunningProduct.json(product.get(path, key));
    }
}
