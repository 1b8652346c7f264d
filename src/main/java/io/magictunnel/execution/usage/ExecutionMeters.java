package io.magictunnel.execution.usage;

import io.magictunnel.execution.ToolExecuted;
import io.magictunnel.execution.ToolFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts executions for monitoring systems: how many, how they ended, how long they took. */
@ApplicationScoped
public class ExecutionMeters {

    @Inject
    MetricRegistry registry;

    /** The registry compares the tags of all meters at each look-up; there are as many meters here as there. */
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    private record Counted(String tool, Optional<ToolFailure> failure) {

        String outcome() {
            return failure.map(ended -> ended.name().toLowerCase(Locale.ROOT)).orElse("succeeded");
        }
    }

    public void count(ToolExecuted executed) {
        var tool = executed.tool().value();
        counters.computeIfAbsent(new Counted(tool, executed.failure()), this::counter)
                .inc();
        timers.computeIfAbsent(tool, this::timer).update(executed.duration());
    }

    private Counter counter(Counted counted) {
        return registry.counter(
                "magictunnel_tool_calls", new Tag("tool", counted.tool()), new Tag("outcome", counted.outcome()));
    }

    private Timer timer(String tool) {
        return registry.timer("magictunnel_tool_duration", new Tag("tool", tool));
    }
}
