package io.magictunnel.execution.history;

import static io.magictunnel.execution.history.ToolExecution.Outcome.FAILED;
import static io.magictunnel.execution.history.ToolExecution.Outcome.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.history.CallSeries.Point;
import io.magictunnel.execution.history.ExecutionRepository.MinuteCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSeriesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");
    private static final long THIS_MINUTE = NOW.getEpochSecond() / 60;

    @Test
    void countsByMinuteAndEndsWithThePresentOne() {
        var counts = List.of(
                new MinuteCount(THIS_MINUTE, SUCCEEDED, 2),
                new MinuteCount(THIS_MINUTE, FAILED, 1),
                new MinuteCount(THIS_MINUTE - 2, SUCCEEDED, 5));

        var series = CallSeries.of(counts, NOW, Duration.ofMinutes(1), 3);

        assertThat(series.points())
                .containsExactly(
                        new Point(Instant.parse("2026-03-01T12:32:00Z"), 5, 0),
                        new Point(Instant.parse("2026-03-01T12:33:00Z"), 0, 0),
                        new Point(Instant.parse("2026-03-01T12:34:00Z"), 3, 1));
    }

    @Test
    void hoursBeginWithTheHour() {
        var counts = List.of(
                new MinuteCount(THIS_MINUTE - 34, SUCCEEDED, 1),
                new MinuteCount(THIS_MINUTE - 35, SUCCEEDED, 2),
                new MinuteCount(THIS_MINUTE - 500, SUCCEEDED, 4));

        var series = CallSeries.of(counts, NOW, Duration.ofHours(1), 2);

        assertThat(series.points())
                .containsExactly(
                        new Point(Instant.parse("2026-03-01T11:00:00Z"), 2, 0),
                        new Point(Instant.parse("2026-03-01T12:00:00Z"), 1, 0));
    }

    @Test
    void theNumberOfPointsIsBounded() {
        assertThat(CallSeries.of(List.of(), NOW, Duration.ofMinutes(1), 1_000_000)
                        .points())
                .hasSize(1_440);
        assertThat(CallSeries.of(List.of(), NOW, Duration.ofMinutes(1), -5).points())
                .hasSize(1);
    }
}
