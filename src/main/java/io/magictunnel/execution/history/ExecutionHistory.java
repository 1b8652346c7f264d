package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolExecuted;
import io.magictunnel.execution.usage.ExecutionMeters;
import io.magictunnel.execution.usage.ToolUsage;
import io.magictunnel.execution.usage.UsageFigures;
import io.magictunnel.execution.usage.UsageRepository;
import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What was run, by whom, how it went and how often. Recording never slows a call: executions wait in a bounded queue and are
 * written in batches about a second later; only then does the rest of the house hear of them.
 */
@ApplicationScoped
public class ExecutionHistory {

    private static final System.Logger LOGGER = System.getLogger(ExecutionHistory.class.getName());
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 40;
    private static final Duration RECENT = Duration.ofHours(24);
    private static final int MOST_DURATIONS = 10_000;

    @Inject
    ExecutionStore store;

    @Inject
    ExecutionRepository executions;

    @Inject
    UsageRepository usage;

    @Inject
    ExecutionMeters meters;

    @Inject
    Event<ToolExecuted> events;

    @Inject
    @ConfigProperties
    HistoryConfig config;

    @Inject
    Clock clock;

    private WaitingExecutions waiting;
    private HistoryTexts texts;

    @PostConstruct
    void prepare() {
        waiting = new WaitingExecutions(config.queueSize);
        texts = new HistoryTexts(config.keepArguments, config.keepResults, config.maxText);
    }

    /** All executions together, since the beginning. */
    public record Totals(long calls, long failures) {}

    /** What one caller has called of a tool; none where only others were called. */
    public record CallerCount(String caller, long calls, long failures) {}

    /**
     * Takes note of an execution, or of something else that was done for a caller.
     *
     * @param arguments JSON as it was sent, or nothing
     * @param result the MCP result, or nothing where there is none
     */
    public void record(Recorded executed, byte[] arguments, byte[] result) {
        waiting.put(new WaitingExecutions.Waiting(executed, arguments, result));
    }

    public Slice<ToolExecution> search(ExecutionQuery query) {
        return executions.search(query);
    }

    public Optional<ToolExecution> find(String id) {
        return executions.find(id);
    }

    public UsageFigures usageOf(ToolName tool) {
        return usage.find(tool.value())
                .map(known -> UsageFigures.of(
                        known,
                        executions.durations(tool.value(), clock.instant().minus(RECENT), MOST_DURATIONS)))
                .orElse(UsageFigures.NONE);
    }

    /** The totals of every tool that was ever called, by its name. */
    public Map<String, ToolUsage> usageByTool() {
        return usage.all().stream().collect(Collectors.toMap(ToolUsage::tool, tool -> tool));
    }

    /** Everybody who has called anything since then, with what they have called of one tool. */
    public List<CallerCount> countByCaller(String tool, Instant from) {
        return executions.countByCaller(tool, from);
    }

    public Totals totals() {
        var all = usage.all();
        return new Totals(
                all.stream().mapToLong(ToolUsage::calls).sum(),
                all.stream().mapToLong(ToolUsage::failures).sum());
    }

    /** @param step whole minutes */
    public CallSeries series(Duration step, int count) {
        var now = clock.instant();
        var counts = executions.countByMinute(CallSeries.firstMinute(now, step, count));
        return CallSeries.of(counts, now, step, count);
    }

    /** How many executions could not be recorded since the start, because more came than could be written. */
    public long dropped() {
        return waiting.dropped();
    }

    /** Writes what waits. */
    void writeWaiting() {
        for (var i = 0; i < MOST_BATCHES && waiting.size() > 0; i++) {
            write(waiting.take(BATCH));
        }
    }

    /** Forgets single executions that are older than they should be. */
    void forgetOld() {
        var removed = executions.removeBefore(clock.instant().minus(config.keepFor));
        if (removed > 0) {
            LOGGER.log(Level.INFO, "Old executions are removed: executions={0}", removed);
        }
    }

    private void write(List<WaitingExecutions.Waiting> batch) {
        try {
            writeTwiceIfNeeded(batch);
        } catch (RuntimeException lost) {
            waiting.lost(batch.size());
            LOGGER.log(Level.ERROR, "Executions could not be recorded: executions=" + batch.size(), lost);
        }
        toolsIn(batch).forEach(executed -> {
            meters.count(executed);
            events.fireAsync(executed);
        });
    }

    /** Figures are about tools. */
    static List<ToolExecuted> toolsIn(List<WaitingExecutions.Waiting> batch) {
        return batch.stream()
                .map(WaitingExecutions.Waiting::executed)
                .filter(ToolExecuted.class::isInstance)
                .map(ToolExecuted.class::cast)
                .toList();
    }

    /** Another server may have counted a tool for the first time in the same moment; the second time its row is there. */
    private void writeTwiceIfNeeded(List<WaitingExecutions.Waiting> batch) {
        try {
            store.write(batch, texts);
        } catch (RuntimeException first) {
            LOGGER.log(Level.DEBUG, "Recording executions is tried again", first);
            store.write(batch, texts);
        }
    }
}
