package io.magictunnel.upstream.stdio;

import io.magictunnel.execution.command.ChildProcess;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.input.UnaskedMessages;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamConnection;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server that is a child process: messages are lines on its standard streams. Three threads belong to it, one for each
 * stream, because reading and writing a pipe cannot be given up. The end of the process ends every waiting call at once.
 */
public final class StdioConnection implements UpstreamConnection {

    private static final int LONGEST_LOG_LINE = 4000;
    private static final Duration NOTIFICATION_PATIENCE = Duration.ofSeconds(5);
    /** What a program wrote just before its end is still read, unless somebody else holds its streams open. */
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final ServerProgram program;
    private final ConnectionListener listener;
    private final PendingCalls pending;
    private final LineWriter writer;
    private final Thread reading;
    private final Thread writing;
    private final UnaskedMessages unasked;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private volatile ProtocolVersion revision = ProtocolVersion.V2025_11_25;

    StdioConnection(ServerProgram program, StdioLimits limits, ConnectionListener listener) {
        this.program = program;
        this.listener = listener;
        this.pending = new PendingCalls(limits.maxPending());
        this.writer = new LineWriter(program.stdin());
        this.unasked = new UnaskedMessages(listener);
        var lines = new LineReader(program.stdout(), limits.maxMessageBytes());
        var output = new ServerOutput(lines, pending, writer, listener, unasked);
        this.reading = thread("out", () -> {
            output.readToTheEnd();
            outputEnded();
        });
        this.writing = thread("in", writer::run);
    }

    /** Takes over a program that was just started. */
    public static StdioConnection with(ChildProcess child, StdioLimits limits, ConnectionListener listener) {
        return with(new ChildProgram(child, limits.endPatience()), limits, listener);
    }

    public static StdioConnection with(ServerProgram program, StdioLimits limits, ConnectionListener listener) {
        var connection = new StdioConnection(program, limits, listener);
        connection.start();
        return connection;
    }

    void start() {
        reading.start();
        writing.start();
        thread("err", this::readErrors).start();
        var unused = program.exit().thenAccept(this::exited);
    }

    @Override
    public UpstreamAnswer ask(UpstreamRequest request) throws UpstreamException, InterruptedException {
        var patience = request.patience();
        var id = request.rawId();
        var call = pending.open(id);
        var deadline = new Deadline(patience.timeout());
        var noted = unasked.note(request, deadline);
        var stop = patience.cancellation().onCancel(() -> call.failed(Reason.CANCELLED, "was told to stop"));
        try {
            writer.write(request.body(), patience.timeout());
            var answer = call.await(patience.requester(), deadline);
            if (answer instanceof UpstreamAnswer.Declined(var error)) {
                unasked.declined(error, request);
            }
            return answer;
        } catch (UpstreamException failed) {
            if (failed.reason() == Reason.TIMEOUT || failed.reason() == Reason.CANCELLED) {
                tellToStop(request);
            }
            throw failed;
        } catch (InterruptedException stopped) {
            tellToStop(request);
            throw stopped;
        } finally {
            stop.close();
            noted.close();
            pending.close(id);
        }
    }

    @Override
    public void tell(String method, Optional<RawJson> params) throws UpstreamException, InterruptedException {
        writer.write(McpJson.notification(method, params), NOTIFICATION_PATIENCE);
    }

    @Override
    public void speak(ProtocolVersion spoken) {
        revision = spoken;
    }

    /** Older revisions announce on the one stream that there is; nothing has to be asked for. */
    @Override
    public boolean hear(UpstreamRequest listen, Runnable whenHeard) throws UpstreamException, InterruptedException {
        return revision.isStateless() && ask(listen) instanceof UpstreamAnswer.Given;
    }

    @Override
    public boolean hasHeaders() {
        return false;
    }

    @Override
    public OptionalLong pid() {
        return program.pid();
    }

    @Override
    public void close() {
        isOver.set(true);
        pending.lose("was stopped");
        writing.interrupt();
        if (hasEnded(writing)) {
            program.end();
        } else {
            program.kill();
        }
    }

    private void tellToStop(UpstreamRequest request) throws InterruptedException {
        if (request.method().equals("initialize")) {
            return;
        }
        var params = new RawObject().put("requestId", request.rawId()).put("reason", "Nobody waits any more");
        try {
            writer.write(McpJson.notification("notifications/cancelled", Optional.of(params.toRaw())), Duration.ZERO);
        } catch (UpstreamException doesNotRead) {
            listener.logged("A call was given up, and the server cannot be told: it does not read");
        }
    }

    private void exited(String how) {
        hasEnded(reading);
        lose(how);
    }

    private void outputEnded() {
        try {
            program.exit().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRuns) {
            lose("closed its output");
        } catch (ExecutionException unknown) {
            lose("cannot be observed: " + unknown.getCause());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void lose(String reason) {
        pending.lose(reason);
        if (isOver.compareAndSet(false, true)) {
            listener.lost(reason);
        }
    }

    private void readErrors() {
        var lines = new LineReader(program.stderr(), LONGEST_LOG_LINE);
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                listener.logged(
                        switch (line.get()) {
                            case Line.Whole(var bytes) -> text(bytes);
                            case Line.TooLong(var head, var ignored) -> text(head) + " …";
                        });
            }
        } catch (IOException closed) {
            // the process is gone
        }
    }

    private static String text(byte[] line) {
        return ForeignText.oneLine(new String(line, StandardCharsets.UTF_8), LONGEST_LOG_LINE)
                .stripTrailing();
    }

    private Thread thread(String stream, Runnable work) {
        var name = "upstream-std%s-%s"
                .formatted(
                        stream,
                        program.pid().stream()
                                .mapToObj(Long::toString)
                                .findFirst()
                                .orElse("?"));
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    private static boolean hasEnded(Thread thread) {
        try {
            return thread.join(LAST_WORDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }
}
