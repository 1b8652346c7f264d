package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The clients that most programs are built on, in both generations of the library and of the protocol. */
@AgainstTheProduct
class TypeScriptSdkIT {

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void callsAToolOfAFile(String generation, String era, RunningProduct product) {
        var seen = talk(product, generation, era, "text_case", "{\"text\":\"quiet\",\"to\":\"upper\"}");

        assertThat(seen.path("result").path("content").path(0).path("text").asString())
                .isEqualTo("QUIET");
    }

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void callsAToolOfAnotherServer(String generation, String era, RunningProduct product) {
        EverythingServer.in(product);

        var seen = talk(product, generation, era, EverythingServer.offered("echo"), "{\"message\":\"hello\"}");

        assertThat(seen.path("tools").toString())
                .contains("\"text_case\"", '"' + EverythingServer.offered("echo") + '"');
        assertThat(seen.path("result").path("content").path(0).path("text").asString())
                .isEqualTo("Echo: hello");
    }

    private static JsonNode talk(RunningProduct product, String generation, String era, String tool, String arguments) {
        var ended = NpmPrograms.installed()
                .runScript(
                        "talk.mjs",
                        List.of(generation, era, product.mcp().toString(), product.adminKey(), tool, arguments));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output());
    }
}
