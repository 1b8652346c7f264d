package io.magictunnel.execution.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.history.Executed;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void addsUpExecutionsByTool() {
        var later = StoppedClock.START.plusSeconds(9);
        var growth = UsageGrowth.byTool(List.of(
                Executed.at("a", later, Duration.ofMillis(2), Optional.of(ToolFailure.TIMEOUT), ""),
                Executed.at("b", StoppedClock.START, Duration.ofMillis(1), Optional.empty(), ""),
                Executed.at("a", StoppedClock.START, Duration.ofMillis(6), Optional.empty(), "")));

        assertThat(growth)
                .containsEntry("a", new UsageGrowth(2, 1, 8_000, 6_000, later))
                .containsEntry("b", new UsageGrowth(1, 0, 1_000, 1_000, StoppedClock.START));
    }

    @Test
    void figuresAreMeanAndPercentile() {
        var usage = new ToolUsage("a", new UsageGrowth(4, 1, 8_000, 6_000, StoppedClock.START));

        var figures =
                UsageFigures.of(usage, LongStream.rangeClosed(1, 100).boxed().toList());

        assertThat(figures)
                .isEqualTo(new UsageFigures(
                        4,
                        1,
                        Duration.ofMillis(2),
                        Optional.of(Duration.ofNanos(95_000)),
                        Optional.of(StoppedClock.START)));
    }

    @Test
    void oneExecutionIsItsOwnPercentile() {
        var usage = new ToolUsage("a", new UsageGrowth(1, 0, 7, 7, StoppedClock.START));

        assertThat(UsageFigures.of(usage, List.of(7L)).p95()).contains(Duration.ofNanos(7_000));
        assertThat(UsageFigures.of(usage, List.of()).p95()).isEmpty();
    }
}
