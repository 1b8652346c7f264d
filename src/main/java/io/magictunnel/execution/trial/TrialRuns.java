package io.magictunnel.execution.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The calls that people started by hand. A run goes on when its page is left, and its ending is kept for a while. */
@ApplicationScoped
public class TrialRuns {

    static final int MOST_AT_ONCE = 4;

    private static final ToolOutcome BROKEN =
            new ToolOutcome.Failed(ToolFailure.INTERNAL, "The run broke; the server's log says why");
    private static final int MOST_KEPT = 500;
    private static final Duration KEPT = Duration.ofMinutes(30);

    @Inject
    ToolExecutor executor;

    @Inject
    TrialThreads threads;

    @Inject
    Clock clock;

    private final Cache<String, TrialRun> runs =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    TrialRun start(Caller caller, String tool, byte[] arguments, RequestId request) {
        refuseTooMany(caller);
        var run = new TrialRun(caller, clock);
        runs.put(run.id(), run);
        threads.execute(() -> run(run, caller, call(run, tool, arguments, request)));
        return run;
    }

    /** A run of this caller; nobody sees those of others. */
    Optional<TrialRun> find(Caller caller, String id) {
        return Optional.ofNullable(runs.getIfPresent(id)).filter(run -> run.isOf(caller));
    }

    private void run(TrialRun run, Caller caller, ToolCall call) {
        try {
            run.end(executor.execute(caller, call));
        } finally {
            run.end(BROKEN);
        }
    }

    private static ToolCall call(TrialRun run, String tool, byte[] arguments, RequestId request) {
        return new ToolCall(tool, arguments, ToolCall.Channel.PAGE, request, run, run.cancellation(), Optional.empty());
    }

    private void refuseTooMany(Caller caller) {
        var underWay = runs.asMap().values().stream()
                .filter(run -> run.isOf(caller) && run.isUnderWay())
                .count();
        if (underWay >= MOST_AT_ONCE) {
            throw new DomainException(
                    TrialError.TOO_MANY_RUNS,
                    "%d of your runs are under way, which is the most; wait for one, or cancel it".formatted(underWay));
        }
    }
}
