package io.magictunnel.execution.usage;

import io.magictunnel.execution.ToolExecuted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** By how much the figures of one tool grow by some executions. */
public record UsageGrowth(long calls, long failures, long totalMicros, long longestMicros, Instant lastUsed) {

    static UsageGrowth of(ToolExecuted executed) {
        var micros = executed.duration().toNanos() / 1_000;
        return new UsageGrowth(
                1,
                executed.succeeded() ? 0 : 1,
                micros,
                micros,
                executed.startedAt().truncatedTo(ChronoUnit.MICROS));
    }

    public static Map<String, UsageGrowth> byTool(Collection<ToolExecuted> executed) {
        return executed.stream()
                .collect(Collectors.toMap(one -> one.tool().value(), UsageGrowth::of, UsageGrowth::plus));
    }

    UsageGrowth plus(UsageGrowth other) {
        return new UsageGrowth(
                calls + other.calls,
                failures + other.failures,
                totalMicros + other.totalMicros,
                Math.max(longestMicros, other.longestMicros),
                lastUsed.isAfter(other.lastUsed) ? lastUsed : other.lastUsed);
    }
}
