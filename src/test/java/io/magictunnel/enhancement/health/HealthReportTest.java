package io.magictunnel.enhancement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthReportTest {

    @Test
    void theWholeIsAsGoodAsItsWorstPart() {
        var report = report(
                Checkup.good("a", "Fine"),
                Checkup.degraded("b", "Slow", "Help it"),
                Checkup.bad("c", "Gone", "Bring it"));

        assertThat(report.overall()).isEqualTo(HealthLevel.UNHEALTHY);
    }

    @Test
    void theWorstIsAdvisedFirst() {
        var report = report(
                Checkup.degraded("b", "Slow", "Help it"),
                Checkup.bad("c", "Gone", "Bring it"),
                Checkup.degraded("d", "Slow", "Help it"));

        assertThat(report.recommendations()).containsExactly("Bring it", "Help it");
    }

    @Test
    void nothingToLookAtIsFine() {
        assertThat(report().overall()).isEqualTo(HealthLevel.HEALTHY);
    }

    private static HealthReport report(Checkup... checks) {
        return new HealthReport(List.of(checks), Instant.EPOCH);
    }
}
