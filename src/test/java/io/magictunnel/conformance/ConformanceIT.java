package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.KeyedDoor;
import io.magictunnel.testing.RunningProduct;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public conformance suite of MCP, once with the fixtures of this package and once with those of a server behind the product. */
@AgainstTheProduct
class ConformanceIT {

    /** Scenarios that the product cannot meet where another server answers, and why. */
    private static final Map<String, Set<String>> BEYOND_US = Map.of();

    @ParameterizedTest
    @CsvSource({"2025-11-25, 30", "2026-07-28, 37"})
    void everyRequiredScenarioIsMet(String revision, int required, RunningProduct product) {
        try (var door = KeyedDoor.to(product, product.adminKey());
                var fixtures = Fixtures.ofTheProduct(product)) {
            var verdict = ConformanceSuite.ofServer(door.at("/mcp"), revision, "own");

            assertThat(verdict.required()).hasSize(required);
            assertThat(verdict.unmet()).as(verdict.output()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25, legacy", "2025-11-25, modern", "2026-07-28, legacy", "2026-07-28, modern"})
    void everyRequiredScenarioIsMetByAServerBehindTheProduct(String revision, String era, RunningProduct product) {
        try (var door = KeyedDoor.to(product, product.adminKey());
                var fixtures = Fixtures.ofAServer(product, era)) {
            var verdict = ConformanceSuite.ofServer(door.at("/mcp"), revision, era);

            assertThat(verdict.unmet())
                    .as(verdict.output())
                    .isEqualTo(BEYOND_US.getOrDefault(revision + " " + era, Set.of()));
        }
    }
}
