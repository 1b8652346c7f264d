package io.magictunnel.analytics;

import io.magictunnel.execution.history.ToolExecution;
import io.magictunnel.platform.screen.HumanUnits;
import java.time.Instant;
import java.util.Locale;

/** One line of the list of recent calls. */
public record RecentCall(
        String id,
        String tool,
        String caller,
        Instant startedAt,
        String duration,
        String outcome,
        String level,
        String detail) {

    static RecentCall of(ToolExecution execution) {
        return new RecentCall(
                execution.id(),
                execution.tool(),
                execution.caller(),
                execution.startedAt(),
                HumanUnits.duration(execution.duration()),
                execution.outcome().name().toLowerCase(Locale.ROOT),
                execution.outcome() == ToolExecution.Outcome.SUCCEEDED ? "ok" : "bad",
                execution.detail());
    }
}
