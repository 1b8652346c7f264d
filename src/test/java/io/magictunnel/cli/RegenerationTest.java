package io.magictunnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Having tools described anew: whose tools, how many at once, and what came of it. */
class RegenerationTest {

    private static final String TOOLS = "GET tools?limit=500&offset=0";
    private static final String CATALOGUE = """
            {"total": 4, "tools": [{"name": "own_a", "enabled": true}, {"name": "own_b", "enabled": true},
             {"name": "off", "enabled": false}, {"name": "api_tool", "server": "external-server-1", "enabled": true}]}""";
    private static final String BATCH = "POST enhancements/pipeline/batch";

    private PretendedProduct product;

    @BeforeEach
    void start() throws IOException {
        product = new PretendedProduct().on(TOOLS, CATALOGUE);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void followsOneToolToItsEnd() {
        product.on("POST enhancements/pipeline/tools/own_a/enhance", job("own_a", "started"))
                .on("GET enhancements/pipeline/jobs?limit=500&tool_name=own_a", jobs(job("own_a", "completed")));

        var ran = product.run("enhancements", "regenerate", "--tool", "own_a", "--type", "full");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("own_a", "completed", "✅ Enhancement completed");
        assertThat(ran.err()).contains("Described: 1 of 1");
        assertThat(bodyOf("POST enhancements/pipeline/tools/own_a/enhance"))
                .isEqualTo("{\"force_regenerate\":false,\"enhancement_type\":\"full\"}");
    }

    @Test
    void leavesToolsOfOtherServersAloneUnlessForced() {
        var ran = product.run("enhancements", "regenerate", "--tool", "own_a,api_tool");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("'api_tool' is provided by external MCP server 'external-server-1'")
                .contains("Use --force flag to override protection");
        assertThat(product.asked).extracting(PretendedProduct.Asked::line).containsExactly(TOOLS);
    }

    @Test
    void warnsOfWhatIsForced() {
        product.on("POST enhancements/pipeline/tools/api_tool/enhance", job("api_tool", "completed"));

        var ran = product.run("enhancements", "regenerate", "--tool", "api_tool", "--force");

        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains("⚠️  WARNING: Tool 'api_tool' is from external MCP server 'external-server-1'")
                .contains("⚠️  Generated content may conflict with server-provided content");
        assertThat(ran.out()).contains("✅ Enhancement completed with force override");
        assertThat(bodyOf("POST enhancements/pipeline/tools/api_tool/enhance")).contains("\"force_regenerate\":true");
    }

    @Test
    void describesAllOwnToolsInBatches() {
        product.on("POST enhancements/pipeline/tools/own_a/enhance", job("own_a", "completed"))
                .on("POST enhancements/pipeline/tools/own_b/enhance", job("own_b", "completed"));

        var ran = product.run("enhancements", "regenerate", "--batch-size", "1");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("own_a", "own_b").doesNotContain("off", "api_tool");
        assertThat(ran.err()).contains("Left out: 1 tools of external MCP servers");
    }

    @Test
    void failsWhereOneOfABatchFails() {
        product.on(
                BATCH,
                "{\"batch_id\": \"b\", \"jobs_created\": [%s, %s]}"
                        .formatted(job("own_a", "completed"), job("own_b", "failed")));

        var ran = product.run("enhancements", "regenerate", "--concurrency", "2", "--format", "json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("\"status\" : \"failed\"").doesNotContain("✅");
        assertThat(ran.err()).contains("1 failed");
        assertThat(bodyOf(BATCH)).contains("\"tool_names\":[\"own_a\",\"own_b\"]", "\"concurrency\":2");
    }

    @Test
    void followsAJobThatOthersHadWishedForBefore() {
        product.on(
                        BATCH,
                        "{\"batch_id\": \"b\", \"jobs_created\": [%s, %s]}"
                                .formatted(job("own_a", "queued"), job("own_b", "queued")))
                .on("GET enhancements/pipeline/jobs?limit=500&batch_id=b", jobs(job("own_a", "completed")))
                .on("GET enhancements/pipeline/jobs?limit=500&tool_name=own_b", jobs(job("own_b", "completed")));

        var ran = product.run("enhancements", "regenerate");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("own_a", "own_b", "✅ Enhancement completed");
    }

    @Test
    void neverWaitsWhereNobodyWantsItTo() {
        product.on(BATCH, "{\"jobs_created\": [%s, %s]}".formatted(job("own_a", "queued"), job("own_b", "queued")));

        var ran = product.run("enhancements", "regenerate", "--no-wait");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("queued");
        assertThat(product.asked).hasSize(2);
    }

    @Test
    void keepsAHostileNameWithinItsSegment() {
        var ran = product.run("enhancements", "regenerate", "--tool", "../../x?y=1#z");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(product.asked.getLast().line())
                .isEqualTo("POST enhancements/pipeline/tools/..%2F..%2Fx%3Fy%3D1%23z/enhance");
    }

    private String bodyOf(String line) {
        return product.asked.stream()
                .filter(asked -> asked.line().equals(line))
                .map(PretendedProduct.Asked::body)
                .findFirst()
                .orElseThrow();
    }

    private static String job(String tool, String status) {
        return "{\"job_id\": \"enhance_%s\", \"tool_name\": \"%s\", \"status\": \"%s\"}".formatted(tool, tool, status);
    }

    private static String jobs(String job) {
        return "{\"jobs\": [%s]}".formatted(job);
    }
}
