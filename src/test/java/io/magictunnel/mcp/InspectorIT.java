package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The official MCP Inspector, at its command line. */
@AgainstTheProduct
class InspectorIT {

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "modern"})
    void listsToolsOfFilesAndOfOtherServers(String era, RunningProduct product) {
        EverythingServer.in(product);

        var names = inspect(product, era, "--method", "tools/list").path("tools").values().stream()
                .map(tool -> tool.path("name").asString())
                .toList();

        assertThat(names).contains("text_case", EverythingServer.offered("get-sum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "modern"})
    void callsAToolOfAFile(String era, RunningProduct product) {
        var result = call(product, era, "text_count", "{\"text\":\"one two\"}");

        assertThat(result.path("isError").asBoolean(false))
                .as(result.toString())
                .isFalse();
        assertThat(result.path("content").path(0).path("text").asString()).contains("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "modern"})
    void callsAToolOfAnotherServer(String era, RunningProduct product) {
        EverythingServer.in(product);

        var result = call(product, era, EverythingServer.offered("get-sum"), "{\"a\":2,\"b\":3}");

        assertThat(result.path("content").path(0).path("text").asString()).contains("5");
    }

    private static JsonNode call(RunningProduct product, String era, String tool, String arguments) {
        return inspect(product, era, "--method", "tools/call", "--tool-name", tool, "--tool-args-json", arguments);
    }

    private static JsonNode inspect(RunningProduct product, String era, String... wish) {
        var arguments = new ArrayList<>(List.of(
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
                "-q"));
        arguments.addAll(List.of(wish));
        var ended = NpmPrograms.installed()
                .run("@modelcontextprotocol/inspector/clients/launcher/build/index.js", arguments);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output()).path("result");
    }
}
