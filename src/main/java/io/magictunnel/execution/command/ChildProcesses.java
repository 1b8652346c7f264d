package io.magictunnel.execution.command;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts programs so that none outlives us: each one leads a process group of its own, and a guard process ends all groups
 * when we are gone, even if nobody could say goodbye.
 */
@ApplicationScoped
public class ChildProcesses {

    /**
     * Waits for one line before it becomes the program. The line is sent when the guard knows the group; if we die before, the
     * input ends, and the program never starts.
     */
    private static final String STARTER = "IFS= read -r go || exit 125; unset go; exec \"$@\"";

    private final List<String> newSession = newSession();
    private final GroupGuard guard = new GroupGuard(newSession);
    /** Linux ties some promises, such as "die with your parent", to the thread that started a process: it must stay. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("child-starter").factory());

    /** @throws IOException when there is no such program, or it cannot be started */
    public ChildProcess start(ChildCommand command) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> startHere(command), starter)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartException reason
                    ? reason.cause
                    : new IOException(failed.getCause());
        }
    }

    private ChildProcess startHere(ChildCommand command) {
        try {
            var builder =
                    new ProcessBuilder(argv(command)).directory(command.folder().toFile());
            builder.environment().clear();
            builder.environment().putAll(command.environment());
            var process = builder.start();
            try {
                guard.watch(process.pid());
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            } catch (IOException unguarded) {
                process.destroyForcibly();
                throw unguarded;
            }
            return new ChildProcess(process, guard);
        } catch (IOException fault) {
            throw new StartException(fault);
        }
    }

    private List<String> argv(ChildCommand command) throws IOException {
        var program = command.argv().getFirst();
        var file = new ProgramPath(command.environment()
                        .getOrDefault("PATH", ProgramPath.ofEnvironment().folders()))
                .find(program, command.folder())
                .orElseThrow(() -> new IOException("There is no program '%s'".formatted(program)));
        var argv = new ArrayList<>(newSession);
        argv.addAll(List.of("/bin/sh", "-c", STARTER, "sh", file.toString()));
        argv.addAll(command.argv().subList(1, command.argv().size()));
        return argv;
    }

    private static List<String> newSession() {
        return ProgramPath.ofEnvironment()
                .find("setsid", Path.of("/"))
                .map(Path::toString)
                .map(List::of)
                .orElse(List.of());
    }

    @PreDestroy
    void endAll() {
        guard.close();
        starter.shutdown();
    }

    /** Carries the reason out of the starting thread. */
    private static final class StartException extends RuntimeException {

        private final transient IOException cause;

        StartException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
