package io.magictunnel.execution.command;

import io.magictunnel.execution.ExecutionConfig;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolInvoker;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Runs tools that are programs of this machine. */
@ApplicationScoped
public class CommandInvoker implements ToolInvoker {

    @Inject
    ChildProcesses children;

    @Inject
    @ConfigProperties
    ExecutionConfig limits;

    @Inject
    @ConfigProperties
    CommandConfig config;

    private Semaphore places;

    @PostConstruct
    void prepare() {
        places = new Semaphore(config.maxConcurrent, true);
    }

    /** How many more programs may be started now. */
    int freePlaces() {
        return places.availablePermits();
    }

    @Override
    public boolean invokes(Routing routing) {
        return routing instanceof Routing.Subprocess;
    }

    @Override
    public ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException {
        var routing = (Routing.Subprocess) tool.routing();
        var timeout = limits.timeoutOf(routing);
        var started = System.nanoTime();
        if (!places.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            return new ToolOutcome.Failed(
                    ToolFailure.TIMEOUT,
                    "%d programs are running already, and none of them ended within %s"
                            .formatted(config.maxConcurrent, inWords(timeout)));
        }
        try {
            return run(routing, invocation, timeout.minusNanos(System.nanoTime() - started));
        } catch (UnfitValueException unfit) {
            return new ToolOutcome.Failed(ToolFailure.INVALID_ARGUMENTS, unfit.getMessage());
        } catch (IOException notStarted) {
            return new ToolOutcome.Failed(
                    ToolFailure.NOT_RUNNABLE, "The tool's program cannot be started: " + notStarted.getMessage());
        } finally {
            places.release();
        }
    }

    private ToolOutcome run(Routing.Subprocess routing, Invocation invocation, Duration timeLeft)
            throws UnfitValueException, IOException, InterruptedException {
        var workspace = Files.createDirectories(config.workspace());
        var line = CommandLine.of(
                routing, invocation.arguments(), new CommandLine.Surroundings(workspace, config.inherited()));
        var child = children.start(line.command());
        var end =
                new CommandRun(child, limits.maxResultSize()).await(line.input(), timeLeft, invocation.cancellation());
        return switch (end) {
            case CommandRun.End.Exited exited -> new ProgramAnswer(routing, limits.maxResultSize()).of(exited);
            case CommandRun.End.TimedOut timedOut ->
                new ToolOutcome.Failed(
                        ToolFailure.TIMEOUT,
                        "The program was stopped after %s".formatted(inWords(limits.timeoutOf(routing))));
            case CommandRun.End.Cancelled cancelled ->
                new ToolOutcome.Failed(ToolFailure.CANCELLED, "The program was stopped because the call was cancelled");
        };
    }

    private static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
