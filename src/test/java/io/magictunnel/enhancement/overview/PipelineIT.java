package io.magictunnel.enhancement.overview;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.McpClient;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a wish to what clients see, and back. */
@AgainstTheProduct
@Tag("database")
class PipelineIT {

    private static final String PIPELINE = "/dashboard/api/enhancements/pipeline";
    private static final String VERSIONS = "/dashboard/api/enhancements/versions";

    private final RunningProduct product;

    PipelineIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void restore() {
        product.delete(VERSIONS + "/of/files_find/active");
        product.delete(VERSIONS + "/of/git_log/active");
        product.delete(VERSIONS + "/of/git_status/active");
    }

    @Test
    void aToolIsDescribedBetterAndClientsSeeItUntilSomebodyWantsTheOriginalBack() throws Exception {
        var before = description("files_find");

        var job = json(product.post(PIPELINE + "/tools/files_find/enhance", "{\"force_regenerate\": true}"));

        eventually(() -> assertThat(
                        job(job.path("job_id").asString()).path("status").asString())
                .isEqualTo("completed"));
        eventually(() -> assertThat(description("files_find"))
                .startsWith("Find files by name.")
                .contains("needs `name`"));
        assertThat(listed("files_find")
                        .at("/_meta/io.magictunnel~1enhancement/keywords")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("find", "files");

        product.delete(VERSIONS + "/of/files_find/active");

        assertThat(description("files_find")).isEqualTo(before);
        var versions = json(product.get(VERSIONS + "/of/files_find"));
        assertThat(versions.get(0).path("state").asString()).isEqualTo("retired");
        assertThat(versions.get(0).path("original_description").asString()).isEqualTo(before);
    }

    @Test
    void severalToolsAreABatchAndEachEndsOnce() throws Exception {
        var batch = json(product.post(PIPELINE + "/batch", """
                {"tool_names": ["git_log", "git_status"], "batch_options": {"force_regenerate": true}}"""));

        assertThat(batch.path("total_tools").asInt()).isEqualTo(2);
        var jobs = PIPELINE + "/jobs?batch_id=" + batch.path("batch_id").asString();
        eventually(() -> assertThat(json(product.get(jobs)).path("jobs").valueStream())
                .extracting(job -> job.path("status").asString())
                .containsExactly("completed", "completed"));
    }

    @Test
    void whatIsWrongWithAWishIsSaid() {
        assertThat(product.post(PIPELINE + "/tools/nothing_like_that/enhance", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.post(PIPELINE + "/batch", "{\"tool_names\": []}").statusCode())
                .isEqualTo(413);
        var many = IntStream.range(0, 1_001).mapToObj("\"t%d\""::formatted).toList();
        assertThat(product.post(PIPELINE + "/batch", "{\"tool_names\": %s}".formatted(many))
                        .body())
                .contains("BATCH_SIZE_EXCEEDED", "1 to 1000");
        assertThat(product.get(PIPELINE + "/jobs?status=happy").body()).contains("queued, running");
        assertThat(product.post(VERSIONS + "/00000000-0000-0000-0000-000000000000/activate", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.get(PIPELINE + "/jobs", product.keyFor("operator")).statusCode())
                .isEqualTo(403);
    }

    private JsonNode job(String id) {
        return json(product.get(PIPELINE + "/jobs/" + id));
    }

    private String description(String tool) {
        return listed(tool).path("description").asString();
    }

    private JsonNode listed(String tool) {
        return new McpClient(product)
                .modern("/mcp", "tools/list", Map.of())
                .at("/result/tools")
                .valueStream()
                .filter(listed -> listed.path("name").asString().equals(tool))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningProduct.json(answer);
    }
}
