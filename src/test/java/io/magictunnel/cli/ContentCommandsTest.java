package io.magictunnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts about tools, and what of all that is known can be shown, exported and cleared. */
class ContentCommandsTest {

    private static final String GENERATE = "POST prompts/generated";
    private static final String USAGE = """
            {"tool_name": "%s", "type": "usage", "version": 1, "key": "k", "accepted": %s, "model_used": "rules-1",
             "content": "Use it."}""";

    private PretendedProduct product;

    @BeforeEach
    void start() throws IOException {
        product = new PretendedProduct();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void hasPromptsWritten() {
        product.on(GENERATE, generated(USAGE.formatted("t", true)));

        var ran = product.run("prompts", "generate", "--tool", "t", "--types", "usage,validation");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("t", "usage", "rules-1");
        assertThat(product.asked.getFirst().body())
                .isEqualTo("{\"tool_name\":\"t\",\"types\":[\"usage\",\"validation\"],\"force\":false}");
    }

    @Test
    void failsWhereATextIsNotUsed() {
        product.on(GENERATE, generated(USAGE.formatted("t", false)));

        assertThat(product.run("prompts", "generate", "--tool", "t").status()).isEqualTo(1);
    }

    @Test
    void goesOnWhereOneOfSeveralIsRefused() {
        product.on("POST resources/generated", 404, "{\"error\": {\"code\": \"TOOL_NOT_FOUND\", \"message\": \"No\"}}")
                .on("POST resources/generated", generated(USAGE.formatted("u", true)));

        var ran = product.run("resources", "generate", "--tool", "t,u");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("u", "usage");
        assertThat(ran.err()).contains("t: TOOL_NOT_FOUND: No");
    }

    @Test
    void wantsToKnowAboutWhichTools() {
        assertThat(product.run("prompts", "generate").status()).isEqualTo(2);
        assertThat(product.run("prompts", "generate", "--tool", "t", "--all-tools")
                        .status())
                .isEqualTo(2);
        assertThat(product.asked).isEmpty();
    }

    @Test
    void showsToolsOfOtherServersAsAList() {
        product.on("GET enhancements/external", """
                {"tools": [{"name": "api_tool", "server": "external-server-1"},
                           {"name": "database_query", "server": "external-server-2"}], "total": 2}""");

        var ran = product.run("prompts", "check-external");

        assertThat(ran.out().lines())
                .containsExactly(
                        "⚠️  Found 2 tools from external MCP servers:",
                        "    - api_tool (from external-server-1)",
                        "    - database_query (from external-server-2)");
    }

    @Test
    void exportsTextsWithinTheFolderWhateverTheirToolsAreCalled(@TempDir Path folder) throws IOException {
        product.on(
                "GET prompts/generated?include_content=true&limit=200&offset=0",
                "{\"prompts\": [%s, %s, %s, %s], \"total\": 4}"
                        .formatted(
                                USAGE.formatted("../../x", true),
                                USAGE.formatted("a/b", true),
                                USAGE.formatted("A_b", true),
                                USAGE.formatted("bad", false)));
        var output = folder.resolve("out/here");

        var ran = product.run("prompts", "export", "--output", output.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("3 prompts exported to");
        try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(all.map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "out/here/__.._x_usage.md",
                            "out/here/a_b_usage.md",
                            "out/here/A_b_usage-2.md",
                            "out/here/prompts.json");
        }
        assertThat(output.resolve("a_b_usage.md")).hasContent("Use it.\n");
    }

    @Test
    void clearsNothingUnlessItIsMeant() {
        product.on(
                "DELETE enhancements/pipeline/cache?tool_name=t&older_than=2025-08-01T00%3A00%3A00Z&confirm=true",
                "{\"cache_cleared\": true, \"items_removed\": 45}");

        var refused = product.run("enhancements", "cleanup", "--tool", "t");
        var done = product.run("bulk", "cleanup", "--tool", "t", "--older-than", "2025-08-01T00:00:00Z", "--yes");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--yes");
        assertThat(done.status()).isZero();
        assertThat(done.out()).contains("items removed: 45");
        assertThat(product.run("bulk", "cleanup", "--older-than", "soon", "--yes")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void saysWhichToolsLackMetadata() {
        product.on("GET enhancements/pipeline/tools?limit=200&offset=0", """
                {"tools": [{"name": "a", "keywords": ["x"], "categories": ["y"], "use_cases": ["z"]},
                           {"name": "b", "keywords": [], "categories": ["y"]}]}""");

        var ran = product.run("elicitation", "validate");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("keywords, use_cases", "1 of 2 tools have all");
    }

    @Test
    void failsAHealthCheckOnlyWhereSomethingDoesNotWork() {
        product.on(
                "GET enhancements/health",
                "{\"overall_status\": \"degraded\", \"recommendations\": [\"Set a provider up\"]}",
                "{\"overall_status\": \"unhealthy\"}");

        var degraded = product.run("bulk", "health-check");

        assertThat(degraded.status()).isZero();
        assertThat(degraded.out()).contains("degraded", "Set a provider up");
        assertThat(product.run("bulk", "health-check").status()).isEqualTo(1);
    }

    private static String generated(String text) {
        return "{\"tool_name\": \"t\", \"generated\": [%s]}".formatted(text);
    }
}
