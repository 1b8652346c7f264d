package io.magictunnel.upstream.stdio;

import io.magictunnel.execution.command.ChildProcess;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A server program that is a child process of ours.
 *
 * @param patience how long it may take to end after its input was closed, and again after it was asked to
 */
record ChildProgram(ChildProcess child, Duration patience) implements ServerProgram {

    @Override
    public OutputStream stdin() {
        return child.stdin();
    }

    @Override
    public InputStream stdout() {
        return child.stdout();
    }

    @Override
    public InputStream stderr() {
        return child.stderr();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(child.pid());
    }

    @Override
    public CompletableFuture<String> exit() {
        return child.exit().thenApply(ChildProgram::inWords);
    }

    static String inWords(int code) {
        return code > 128 ? "was ended by signal %d".formatted(code - 128) : "ended with exit code %d".formatted(code);
    }

    @Override
    public void end() {
        try {
            child.end(patience);
        } catch (InterruptedException hurry) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        child.kill();
    }
}
