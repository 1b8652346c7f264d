package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client without a session has a tool found that asks in rounds: it is gone on with, and not found again. */
@AgainstTheProduct
class SmartRoundsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_input_required_result_elicitation",
                "test_input_required_result_request_state",
                "test_input_required_result_multi_round"
            })
    void theToolThatAskedGetsTheAnswers(String tool, RunningProduct product) {
        try (var fixtures = Fixtures.ofTheProduct(product)) {
            var params = Json.MAPPER.createObjectNode().put("name", "smart_tool_discovery");
            params.putObject("arguments")
                    .put("request", tool)
                    .putArray("preferred_tools")
                    .add(tool);

            var answer = new StatelessClient(product).ask("tools/call", params, heard -> {});

            assertThat(fixtures).isNotNull();
            assertThat(answer.at("/result/structuredContent/status").asString())
                    .as(answer.toString())
                    .isEqualTo("called");
            assertThat(answer.at("/result/structuredContent/tool").asString()).isEqualTo(tool);
        }
    }
}
