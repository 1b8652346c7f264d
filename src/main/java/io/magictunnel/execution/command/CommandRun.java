package io.magictunnel.execution.command;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.command.BoundedOutput.Keep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One run of one program, from its start to its end. */
final class CommandRun {

    private static final int STDERR_LIMIT = 4_096;
    /** When a program has ended, what it left in its pipes is there at once. */
    private static final int SECONDS_FOR_THE_REST = 5;

    private final ChildProcess child;
    private final BoundedOutput stdout;
    private final BoundedOutput stderr;

    /** How a run ended. */
    sealed interface End {

        /**
         * The program ended by itself, or was stopped because it had written enough.
         *
         * @param cut whether there was more output than this
         * @param stderr the last part of it
         */
        record Exited(int code, byte[] stdout, boolean cut, String stderr) implements End {}

        record TimedOut() implements End {}

        record Cancelled() implements End {}
    }

    CommandRun(ChildProcess child, int outputLimit) {
        this.child = child;
        stdout = BoundedOutput.of(child.stdout(), outputLimit, Keep.HEAD, child::kill);
        stderr = BoundedOutput.of(child.stderr(), STDERR_LIMIT, Keep.TAIL, () -> {});
    }

    End await(byte[] input, Duration timeout, Cancellation cancellation) throws InterruptedException {
        var stopping = cancellation.onCancel(child::kill);
        try {
            Thread.ofVirtual().name("program-input").start(() -> feed(input));
            if (!child.waitFor(timeout)) {
                return new End.TimedOut();
            }
            return cancellation.isCancelled() ? new End.Cancelled() : exited();
        } finally {
            stopping.close();
            child.kill();
        }
    }

    private End.Exited exited() throws InterruptedException {
        var out = stdout.await(SECONDS_FOR_THE_REST);
        var err = stderr.await(SECONDS_FOR_THE_REST);
        return new End.Exited(child.exitCode(), out, stdout.isCut(), new String(err, StandardCharsets.UTF_8));
    }

    private void feed(byte[] input) {
        try (var stdin = child.stdin()) {
            stdin.write(input);
        } catch (IOException closed) {
            // the program does not want all of it
        }
    }
}
