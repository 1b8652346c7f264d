package io.magictunnel.execution.usage;

import io.magictunnel.execution.ToolExecuted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts executions for monitoring systems: how many, how they ended, how long they took. */
@ApplicationScoped
public class ExecutionMeters {

    @Inject
    MetricRegistry registry;

    public void count(ToolExecuted executed) {
        var tool = new Tag("tool", executed.tool().value());
        var outcome = new Tag(
                "outcome",
                executed.failure()
                        .map(failure -> failure.name().toLowerCase(Locale.ROOT))
                        .orElse("succeeded"));
        registry.counter("magictunnel_tool_calls", tool, outcome).inc();
        registry.timer("magictunnel_tool_duration", tool).update(executed.duration());
    }
}
