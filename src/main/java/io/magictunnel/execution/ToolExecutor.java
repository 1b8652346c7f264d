package io.magictunnel.execution;

import io.magictunnel.execution.argument.ArgumentCheck;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.denial.DeniedCalls;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.Stopping;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The only door through which a tool is run, whoever asks: a client, a workflow, or the admin page. */
@ApplicationScoped
public class ToolExecutor {

    private static final System.Logger LOGGER = System.getLogger(ToolExecutor.class.getName());

    @Inject
    CallerCatalogue catalogue;

    @Inject
    DeniedCalls denials;

    @Inject
    ArgumentCheck argumentCheck;

    @Inject
    @Any
    Instance<ToolInvoker> invokers;

    @Inject
    ExecutionHistory history;

    @Inject
    @ConfigProperties
    ExecutionConfig config;

    @Inject
    Clock clock;

    private final Set<Cancellation> running = ConcurrentHashMap.newKeySet();
    private List<ToolInvoker> everyInvoker;

    @PostConstruct
    void prepare() {
        use(invokers.stream().toList());
    }

    void use(List<ToolInvoker> available) {
        everyInvoker = available;
    }

    /** Runs the tool and waits for it. Empty-handed callers of unknown, disabled or forbidden tools get {@code Refused}. */
    public ToolOutcome execute(Caller caller, ToolCall call) {
        return catalogue
                .find(caller, call.toolName())
                .map(tool -> executeAndRecord(caller, tool, call))
                .orElseGet(() -> new ToolOutcome.Refused(denials.reasonFor(caller, call.toolName())));
    }

    /** What is known to stand in the way of a call of this tool, in words; empty where nothing is known. */
    public Optional<String> obstacle(ToolDefinition tool) {
        return invokerOf(tool).flatMap(invoker -> invoker.obstacle(tool));
    }

    void cancelAll(@Observes Stopping stopping) {
        running.forEach(Cancellation::cancel);
    }

    private Optional<ToolInvoker> invokerOf(ToolDefinition tool) {
        return everyInvoker.stream()
                .filter(candidate -> candidate.invokes(tool.routing()))
                .findFirst();
    }

    private ToolOutcome executeAndRecord(Caller caller, ToolDefinition tool, ToolCall call) {
        var startedAt = clock.instant();
        var started = System.nanoTime();
        var outcome = checkAndRun(caller, tool, call);
        var duration = Duration.ofNanos(System.nanoTime() - started);
        if (outcome instanceof ToolOutcome.InputRequired) {
            return outcome;
        }
        history.record(executed(caller, tool, call, outcome, startedAt, duration), call.arguments(), resultOf(outcome));
        return outcome;
    }

    private ToolOutcome checkAndRun(Caller caller, ToolDefinition tool, ToolCall call) {
        return switch (argumentCheck.check(tool, call.arguments())) {
            case ArgumentCheck.Result.Unfit unfit ->
                new ToolOutcome.Failed(
                        ToolFailure.INVALID_ARGUMENTS,
                        "The arguments do not fit the tool '%s'.%n%s".formatted(tool.name(), unfit.details()));
            case ArgumentCheck.Result.Fit fit -> limited(run(tool, invocation(caller, tool, call, fit)));
        };
    }

    /** What another server's tool is asked, it gets byte by byte; only to our own tools we add something. */
    private static Invocation invocation(
            Caller caller, ToolDefinition tool, ToolCall call, ArgumentCheck.Result.Fit fit) {
        var bytes = tool.isOurs() ? Json.MAPPER.writeValueAsBytes(fit.arguments()) : call.arguments();
        return new Invocation(
                caller,
                bytes,
                fit.arguments(),
                call.requester(),
                call.cancellation(),
                call.resumption(),
                call.channel(),
                call.requestId());
    }

    private ToolOutcome run(ToolDefinition tool, Invocation invocation) {
        if (invocation.cancellation().isCancelled()) {
            return cancelled();
        }
        var invoker = invokerOf(tool);
        if (invoker.isEmpty()) {
            return new ToolOutcome.Failed(ToolFailure.NOT_RUNNABLE, "Nothing here can run this kind of tool");
        }
        running.add(invocation.cancellation());
        try {
            return invoker.get().invoke(tool, invocation);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return cancelled();
        } catch (RuntimeException bug) {
            LOGGER.log(Level.ERROR, "A tool could not be run: tool=" + tool.name(), bug);
            return new ToolOutcome.Failed(ToolFailure.INTERNAL, "The tool could not be run; the server's log says why");
        } finally {
            running.remove(invocation.cancellation());
        }
    }

    private static ToolOutcome cancelled() {
        return new ToolOutcome.Failed(ToolFailure.CANCELLED, "The call was cancelled");
    }

    private ToolOutcome limited(ToolOutcome outcome) {
        if (outcome instanceof ToolOutcome.Answered answered && answered.result().length > config.maxResultSize()) {
            return new ToolOutcome.Failed(
                    ToolFailure.RESULT_TOO_LARGE,
                    "The result has %d bytes; allowed are %d (execution.max_result_size)"
                            .formatted(answered.result().length, config.maxResultSize()));
        }
        return outcome;
    }

    private static ToolExecuted executed(
            Caller caller,
            ToolDefinition tool,
            ToolCall call,
            ToolOutcome outcome,
            Instant startedAt,
            Duration duration) {
        return new ToolExecuted(
                tool.name(),
                tool.source(),
                caller.label(),
                call.channel(),
                startedAt,
                duration,
                failureOf(outcome),
                detailOf(outcome),
                call.arguments().length,
                resultOf(outcome).length,
                call.requestId());
    }

    private static Optional<ToolFailure> failureOf(ToolOutcome outcome) {
        return switch (outcome) {
            case ToolOutcome.Answered answered ->
                answered.isError() ? Optional.of(ToolFailure.TOOL_ERROR) : Optional.empty();
            case ToolOutcome.Failed failed -> Optional.of(failed.failure());
            case ToolOutcome.Declined declined -> Optional.of(ToolFailure.TOOL_ERROR);
            case ToolOutcome.InputRequired input -> throw new IllegalStateException("A call between rounds has no end");
            case ToolOutcome.Refused refused -> throw new IllegalStateException("A refused call is not executed");
        };
    }

    private static String detailOf(ToolOutcome outcome) {
        return switch (outcome) {
            case ToolOutcome.Failed failed -> failed.details();
            case ToolOutcome.Declined declined ->
                "%s (%d)".formatted(declined.error().message(), declined.error().code());
            case ToolOutcome.Answered answered -> "";
            case ToolOutcome.InputRequired input -> "";
            case ToolOutcome.Refused refused -> "";
        };
    }

    private static byte[] resultOf(ToolOutcome outcome) {
        return outcome instanceof ToolOutcome.Answered answered ? answered.result() : new byte[0];
    }
}
