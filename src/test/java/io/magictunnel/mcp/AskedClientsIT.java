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

/** A server with sessions asks the client of a call, whichever generation of the protocol that client speaks. */
@AgainstTheProduct
class AskedClientsIT {

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void theClientsModelIsAsked(String generation, String era, RunningProduct product) {
        var seen = call(product, generation, era, "trigger-sampling-request", "{\"prompt\":\"hi\",\"maxTokens\":10}");

        assertThat(seen.path("asked").toString()).isEqualTo("[\"sampling/createMessage\"]");
        assertThat(seen.path("result").toString()).contains("sampled by the client");
        if (!era.equals("modern")) {
            // in the other case the library hides the member from its user
            assertThat(seen.at("/wishes/0/_meta/io.magictunnel~1server").asString())
                    .isEqualTo(EverythingServer.NAME);
        }
    }

    @ParameterizedTest
    @CsvSource({"one, legacy", "two, legacy", "two, modern"})
    void theClientsUserIsAsked(String generation, String era, RunningProduct product) {
        var seen = call(product, generation, era, "trigger-elicitation-request", "{}");

        assertThat(seen.path("asked").toString()).isEqualTo("[\"elicitation/create\"]");
        assertThat(seen.path("result").toString()).contains("Ada");
        assertThat(seen.at("/wishes/0/message").asString()).startsWith("everything asks: ");
        assertThat(seen.at("/wishes/0/_meta/io.magictunnel~1server").asString()).isEqualTo(EverythingServer.NAME);
    }

    private static JsonNode call(RunningProduct product, String generation, String era, String tool, String arguments) {
        EverythingServer.in(product);
        var ended = NpmPrograms.installed()
                .runScript(
                        "ask.mjs",
                        List.of(
                                generation,
                                era,
                                product.mcp().toString(),
                                product.adminKey(),
                                EverythingServer.offered(tool),
                                arguments));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return Json.MAPPER.readTree(ended.output());
    }
}
