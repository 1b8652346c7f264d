package io.magictunnel.upstream.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server program that is no process: a script answers what it reads, and can misbehave in every way. */
final class ScriptedProgram implements ServerProgram {

    /** What the program does with a line that it read. */
    @FunctionalInterface
    interface Script {
        void read(String line, ScriptedProgram program);
    }

    final List<String> heard = new CopyOnWriteArrayList<>();

    private final Pipe in = open();
    private final Pipe out = open();
    private final Pipe err = open();
    private final OutputStream output = Channels.newOutputStream(out.sink());
    private final OutputStream errors = Channels.newOutputStream(err.sink());
    private final CompletableFuture<String> exit = new CompletableFuture<>();

    /** Reads what it is sent, and answers by the script. */
    static ScriptedProgram answering(Script script) {
        var program = new ScriptedProgram();
        Thread.ofVirtual().start(() -> program.read(script));
        return program;
    }

    /** Reads nothing at all. */
    static ScriptedProgram deaf() {
        return new ScriptedProgram();
    }

    void say(String line) {
        write(output, line + "\n");
    }

    void complain(String line) {
        write(errors, line + "\n");
    }

    void die(int code) {
        close(output);
        close(errors);
        exit.complete(ChildProgram.inWords(code));
    }

    void closeOutput() {
        close(output);
    }

    @Override
    public OutputStream stdin() {
        return Channels.newOutputStream(in.sink());
    }

    @Override
    public InputStream stdout() {
        return Channels.newInputStream(out.source());
    }

    @Override
    public InputStream stderr() {
        return Channels.newInputStream(err.source());
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public CompletableFuture<String> exit() {
        return exit;
    }

    @Override
    public void end() {
        die(0);
    }

    @Override
    public void kill() {
        die(137);
    }

    private void read(Script script) {
        try (var lines = new BufferedReader(new InputStreamReader(Channels.newInputStream(in.source()), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                script.read(line, this);
            }
        } catch (IOException closed) {
            die(1);
        }
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(UTF_8));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void close(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Pipe open() {
        try {
            return Pipe.open();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
