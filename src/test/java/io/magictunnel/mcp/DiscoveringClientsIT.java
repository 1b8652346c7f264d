package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clients that find tools, and have them run, by saying what they want. */
@AgainstTheProduct
class DiscoveringClientsIT {

    private static final String SERVERS = "/dashboard/api/virtual-servers";

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void toolsAreFound(String generation, String era, RunningProduct product) {
        var seen = script(
                product, "talk.mjs", generation, era, "search_tools", "{\"query\": \"count the words of a text\"}");

        assertThat(seen.path("tools").toString()).contains("\"search_tools\"", "\"smart_tool_discovery\"");
        assertThat(seen.at("/result/structuredContent/tools/0/name").asString()).isEqualTo("text_count");
        assertThat(seen.at("/result/structuredContent/tools/0/inputSchema/required/0")
                        .asString())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void theToolThatFitsIsRun(String generation, String era, RunningProduct product) {
        var seen = script(
                product,
                "talk.mjs",
                generation,
                era,
                "smart_tool_discovery",
                "{\"request\": \"Convert \\\"Hello World\\\" to upper case\"}");

        assertThat(seen.at("/result/content/0/text").asString()).isEqualTo("HELLO WORLD");
        assertThat(seen.at("/result/structuredContent/tool").asString()).isEqualTo("text_case");
    }

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void theUserIsAskedForWhatIsMissing(String generation, String era, RunningProduct product) {
        var seen = script(
                product,
                "ask.mjs",
                generation,
                era,
                "smart_tool_discovery",
                "{\"request\": \"change the letters of \\\"MiXeD\\\"\", \"preferred_tools\": [\"text_case\"]}",
                "{\"to\": \"lower\"}");

        assertThat(seen.path("asked").toString()).isEqualTo("[\"elicitation/create\"]");
        assertThat(seen.at("/wishes/0/requestedSchema/properties/to/enum").toString())
                .isEqualTo("[\"upper\",\"lower\"]");
        assertThat(seen.at("/result/content/0/text").asString()).isEqualTo("mixed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "modern"})
    void theInspectorCallsBoth(String era, RunningProduct product) {
        var found = inspect(product, era, "search_tools", "{\"query\": \"new random UUID\", \"detail\": \"names\"}");
        var run = inspect(product, era, "smart_tool_discovery", "{\"request\": \"base64_encode 'abc' as Base64\"}");

        assertThat(found.at("/structuredContent/tools/0/name").asString()).isEqualTo("uuid_new");
        assertThat(run.at("/content/0/text").asString()).startsWith("YWJj");
    }

    @Test
    void aCallWithinIsRecordedOnItsOwn(RunningProduct product) {
        var answer = product.post(
                "/dashboard/api/tools/smart_tool_discovery/execute",
                "{\"arguments\": {\"request\": \"checksum of the text 'recorded within'\"}}");

        assertThat(answer.body()).contains("\"text_checksum\"");
        var request = RunningProduct.json(answer).path("request_id").asString();
        Waiting.until(
                "the call within is in the history", () -> product.get("/dashboard/api/executions?tool=text_checksum")
                        .body()
                        .contains(request));
    }

    @Test
    void whoMayNotUseAToolHearsNothingOfIt(RunningProduct product) {
        var name = "finding-texts";
        product.post(SERVERS, """
                {"name": "%s", "selection": {"include": [{"kind": "category", "name": "text"},
                {"kind": "category", "name": "discovery"}]}}""".formatted(name));
        try {
            var found =
                    call(product, name, "search_tools", Map.of("query", "read a file", "limit", 50, "detail", "full"));
            var run = call(
                    product,
                    name,
                    "smart_tool_discovery",
                    Map.of("request", "read the file README.md", "preferred_tools", List.of("files_read")));

            assertThat(found.path("structuredContent").toString())
                    .contains("text_")
                    .doesNotContain("files_");
            assertThat(run.toString()).doesNotContain("files_");
            assertThat(run.at("/structuredContent/tool").asString("")).doesNotStartWith("files");
        } finally {
            product.delete(SERVERS + "/" + name);
        }
    }

    private static JsonNode call(RunningProduct product, String server, String tool, Map<String, Object> arguments) {
        return new McpClient(product)
                .modern("/mcp/" + server, "tools/call", Map.of("name", tool, "arguments", arguments))
                .path("result");
    }

    private static JsonNode inspect(RunningProduct product, String era, String tool, String arguments) {
        var ended = NpmPrograms.installed()
                .run(
                        "@modelcontextprotocol/inspector/clients/launcher/build/index.js",
                        List.of(
                                "--cli",
                                "--server-url",
                                product.mcp().toString(),
                                "--transport",
                                "http",
                                "--protocol-era",
                                era,
                                "--header",
                                "Authorization: Bearer " + product.adminKey(),
                                "--format",
                                "json",
                                "-q",
                                "--method",
                                "tools/call",
                                "--tool-name",
                                tool,
                                "--tool-args-json",
                                arguments));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output()).path("result");
    }

    private static JsonNode script(
            RunningProduct product, String script, String generation, String era, String tool, String... more) {
        var arguments = new ArrayList<>(List.of(generation, era, product.mcp().toString(), product.adminKey(), tool));
        arguments.addAll(List.of(more));
        var ended = NpmPrograms.installed().runScript(script, arguments);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output());
    }
}
