package io.magictunnel.execution.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that we started, and whatever it started itself. It ends by itself, or politely by {@link #end}, or at once by
 * {@link #kill}; in each case what it left behind ends with it.
 */
public final class ChildProcess {

    private static final System.Logger LOGGER = System.getLogger(ChildProcess.class.getName());

    private final Process process;
    private final GroupGuard guard;

    ChildProcess(Process process, GroupGuard guard) {
        this.process = process;
        this.guard = guard;
        var unused = process.onExit().thenRun(this::clearAway);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public OutputStream stdin() {
        return process.getOutputStream();
    }

    public InputStream stdout() {
        return process.getInputStream();
    }

    public InputStream stderr() {
        return process.getErrorStream();
    }

    /** Completes with the exit code when it has ended. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Once it has ended: its exit code, or 128 plus the number of the signal that ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    /** @return whether it ended within the time */
    public boolean waitFor(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Closes its input, then asks its group to end, then kills the group; waits so long after each. */
    public void end(Duration patience) throws InterruptedException {
        closeInput();
        if (waitFor(patience)) {
            return;
        }
        guard.terminate(pid());
        if (!waitFor(patience)) {
            kill();
            waitFor(patience);
        }
    }

    /** Ends it and everything that it started, also what has left its group. */
    public void kill() {
        if (!isAlive()) {
            return;
        }
        var descendants = process.descendants().toList();
        guard.kill(pid());
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void closeInput() {
        try {
            stdin().close();
        } catch (IOException gone) {
            LOGGER.log(Level.TRACE, "The input was closed already: pid={0}", pid());
        }
    }

    private void clearAway() {
        guard.kill(pid());
        guard.forget(pid());
    }
}
