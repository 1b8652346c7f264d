package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public conformance suite of MCP, once with the fixtures of this package and once with those of a server behind the product. */
@AgainstTheProduct
class ConformanceIT {

    private static final String SUITES_SERVER = "conformance.server";

    @ParameterizedTest
    @CsvSource({"2025-11-25, 30", "2026-07-28, 37"})
    void everyRequiredScenarioIsMet(String revision, int required, RunningProduct product) {
        try (var fixtures = Fixtures.ofTheProduct(product)) {
            var verdict = ConformanceSuite.ofServer(fixtures.address(), revision, "own");

            assertThat(verdict.required()).hasSize(required);
            assertThat(verdict.unmet()).as(verdict.output()).isEqualTo(FixtureFiles.unmet("own", revision));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25, legacy", "2025-11-25, modern", "2026-07-28, legacy", "2026-07-28, modern"})
    void everyRequiredScenarioIsMetByAServerBehindTheProduct(String revision, String era, RunningProduct product) {
        try (var fixtures = Fixtures.ofAServer(product, era)) {
            var verdict = ConformanceSuite.ofServer(fixtures.address(), revision, era);

            assertThat(verdict.unmet()).as(verdict.output()).isEqualTo(FixtureFiles.unmet(era, revision));
        }
    }

    /** The suite's own server is no package that a build could fetch: whoever has its sources starts it and names its address. */
    @ParameterizedTest
    @CsvSource({"2025-11-25, legacy", "2025-11-25, modern", "2026-07-28, legacy", "2026-07-28, modern"})
    void everyRequiredScenarioIsMetByTheSuitesOwnServerBehindTheProduct(
            String revision, String era, RunningProduct product) {
        var address = System.getProperty(SUITES_SERVER);
        assumeThat(address)
                .as("the address of the suite's server, -D%s=URL", SUITES_SERVER)
                .isNotNull();

        try (var fixtures = Fixtures.ofAServer(product, address, era)) {
            var verdict = ConformanceSuite.ofServer(fixtures.address(), revision, "suite-" + era);

            assertThat(verdict.unmet()).as(verdict.output()).isEqualTo(FixtureFiles.unmet("suite " + era, revision));
        }
    }
}
