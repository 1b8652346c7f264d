package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.KeyedDoor;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public conformance suite of MCP. What it calls are the fixtures of this package. */
@AgainstTheProduct
class ConformanceIT {

    @ParameterizedTest
    @CsvSource({"2025-11-25, 30", "2026-07-28, 37"})
    void everyRequiredScenarioIsMet(String revision, int required, RunningProduct product) {
        try (var door = KeyedDoor.to(product, product.adminKey())) {
            var verdict = ConformanceSuite.ofServer(door.at("/mcp"), revision, "own");

            assertThat(verdict.required()).hasSize(required);
            assertThat(verdict.unmet()).as(verdict.output()).isEmpty();
        }
    }
}
