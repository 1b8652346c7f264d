package io.magictunnel.enhancement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.statistics.PipelineStatistics.DayFigures;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayCountTest {

    private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");

    @Test
    void daysWithoutAnythingAreAmongThem() {
        var count = new DayCount(List.of(version("2026-03-01T23:59:59Z", VersionState.ACTIVE, null, 0.5)));

        assertThat(count.last(3, NOW))
                .containsExactly(
                        new DayFigures(LocalDate.of(2026, 3, 1), 1, 0, 0.5),
                        new DayFigures(LocalDate.of(2026, 3, 2), 0, 0, 0),
                        new DayFigures(LocalDate.of(2026, 3, 3), 0, 0, 0));
    }

    @Test
    void whatSomebodyDoesNotLikeIsNotRefused() {
        var count = new DayCount(List.of(
                version("2026-03-03T00:10:00Z", VersionState.REJECTED, null, 0.1),
                version("2026-03-03T00:20:00Z", VersionState.REJECTED, "ada", 0.7),
                version("2026-03-03T00:30:00Z", VersionState.RETIRED, "ada", 0.9)));

        assertThat(count.last(1, NOW)).containsExactly(new DayFigures(LocalDate.of(2026, 3, 3), 2, 1, 0.8));
    }

    @Test
    void countsWhatWasWrittenSinceThen() {
        var count = new DayCount(List.of(
                version("2026-03-02T00:59:59Z", VersionState.ACTIVE, null, 0.5),
                version("2026-03-02T01:00:00Z", VersionState.ACTIVE, null, 0.5),
                new VersionMark("find", "d", VersionState.REJECTED, "", 0, NOW, null)));

        assertThat(count.since(NOW.minusSeconds(86_400))).isEqualTo(1);
    }

    private static VersionMark version(String createdAt, VersionState state, String decidedBy, double confidence) {
        return new VersionMark("find", "d", state, "someone", confidence, Instant.parse(createdAt), decidedBy);
    }
}
