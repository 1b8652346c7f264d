package io.magictunnel.enhancement.comparison;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.McpClient;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In which words clients get a tool, and how these are compared. */
@AgainstTheProduct
@Tag("database")
class WordingIT {

    private static final String TOOL = "files_find";
    private static final String ENHANCED = "needs `name`";
    private static final String ENHANCEMENTS = "/dashboard/api/enhancements";
    private static final String COMPARISON = ENHANCEMENTS + "/comparisons/" + TOOL;

    private final RunningProduct product;

    WordingIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeEach
    void describe() throws Exception {
        product.post(ENHANCEMENTS + "/pipeline/tools/" + TOOL + "/enhance", "{\"force_regenerate\": true}");
        eventually(() ->
                assertThat(listed("enhanced").path("description").asString()).contains(ENHANCED));
    }

    @AfterEach
    void restore() {
        product.delete(COMPARISON);
        product.delete(ENHANCEMENTS + "/versions/of/" + TOOL + "/active");
    }

    @Test
    void aClientThatWantsTheOriginalGetsExactlyWhatTheSourceSays() {
        var better = listed("enhanced");
        var original = listed("original");

        assertThat(original.path("title")).isEqualTo(better.path("title"));
        assertThat(better.has("_meta")).isTrue();
        assertThat(original.path("description").asString()).doesNotContain(ENHANCED);
        assertThat(original.has("_meta")).isFalse();
        assertThat(original.path("inputSchema")).isEqualTo(better.path("inputSchema"));
        assertThat(listed("nonsense")).isEqualTo(better);
    }

    @Test
    void whileWordsAreComparedCallsAreCountedForEachHalf() throws Exception {
        var begun = product.post(COMPARISON, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        assertThat(calls(RunningProduct.json(begun))).isZero();

        var called = new McpClient(product)
                .modern("/mcp", "tools/call", Map.of("name", TOOL, "arguments", Map.of("name", "nothing.like.that")));
        assertThat(called.has("result")).as(called.toString()).isTrue();

        eventually(() ->
                assertThat(calls(RunningProduct.json(product.get(COMPARISON)))).isEqualTo(1));
        product.delete(COMPARISON);
        assertThat(product.get(COMPARISON).statusCode()).isEqualTo(404);
    }

    private static int calls(JsonNode comparison) {
        return comparison.at("/original/calls").asInt()
                + comparison.at("/enhanced/calls").asInt();
    }

    private JsonNode listed(String wording) {
        return new McpClient(product)
                .modern("/mcp", "tools/list", Map.of(), Map.of("MagicTunnel-Descriptions", wording))
                .at("/result/tools")
                .valueStream()
                .filter(tool -> tool.path("name").asString().equals(TOOL))
                .findFirst()
                .orElseThrow();
    }
}
