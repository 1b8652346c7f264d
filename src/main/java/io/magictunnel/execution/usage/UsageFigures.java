package io.magictunnel.execution.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a tool has been used.
 *
 * @param p95 what 95 of 100 executions of the last 24 hours stayed below; absent where there were none
 */
public record UsageFigures(
        long calls, long failures, Duration mean, Optional<Duration> p95, Optional<Instant> lastUsed) {

    public static final UsageFigures NONE = new UsageFigures(0, 0, Duration.ZERO, Optional.empty(), Optional.empty());

    public static UsageFigures of(ToolUsage usage, List<Long> recentMicros) {
        return new UsageFigures(
                usage.calls(),
                usage.failures(),
                usage.mean(),
                percentile95(recentMicros),
                Optional.of(usage.lastUsed()));
    }

    private static Optional<Duration> percentile95(List<Long> micros) {
        if (micros.isEmpty()) {
            return Optional.empty();
        }
        var sorted = micros.stream().sorted().toList();
        var rank = (int) Math.ceil(sorted.size() * 0.95);
        return Optional.of(Duration.ofNanos(sorted.get(rank - 1) * 1_000));
    }
}
