package io.magictunnel.upstream.stdio;

import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.MalformedMessageException;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.conduct.Deviation;
import io.magictunnel.upstream.input.UnaskedMessages;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.ProgressNotice;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads what a server program says, and hands each answer to whoever waits for it. A line that is no message is skipped. */
final class ServerOutput {

    private static final String PROGRESS = "notifications/progress";

    private final LineReader lines;
    private final PendingCalls pending;
    private final LineWriter replies;
    private final ConnectionListener listener;
    private final UnaskedMessages unasked;

    ServerOutput(
            LineReader lines,
            PendingCalls pending,
            LineWriter replies,
            ConnectionListener listener,
            UnaskedMessages unasked) {
        this.lines = lines;
        this.pending = pending;
        this.replies = replies;
        this.listener = listener;
        this.unasked = unasked;
    }

    /** Reads until the stream ends. */
    void readToTheEnd() {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                switch (line.get()) {
                    case Line.Whole(var bytes) -> takeLine(bytes);
                    case Line.TooLong tooLong -> refuse(tooLong);
                }
            }
        } catch (IOException closed) {
            // as good as the end of the stream
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeLine(byte[] line) throws InterruptedException {
        if (isBlank(line)) {
            return;
        }
        try {
            take(JsonRpcReader.read(line));
        } catch (MalformedMessageException noMessage) {
            var text = ForeignText.oneLine(new String(line, 0, Math.min(line.length, 2000), StandardCharsets.UTF_8));
            listener.logged("stdout, no message: " + text);
            listener.witness().strayed(Deviation.NO_MESSAGE, text);
            noMessage
                    .id()
                    .flatMap(pending::find)
                    .ifPresent(call ->
                            call.failed(Reason.PROTOCOL, "answered with a broken message: " + noMessage.getMessage()));
        }
    }

    private void take(JsonRpcMessage message) throws InterruptedException {
        switch (message) {
            case JsonRpcMessage.Result(var id, var result) -> answer(id, new UpstreamAnswer.Given(result));
            case JsonRpcMessage.Failure(var id, var error) ->
                id.ifPresentOrElse(
                        known -> answer(known, new UpstreamAnswer.Declined(error)),
                        () -> listener.logged("An error without id: " + ForeignText.oneLine(error.message())));
            case JsonRpcMessage.Notification notification -> hear(notification);
            case JsonRpcMessage.Request request -> unasked.asked(request, unasked.askingCall(), this::reply);
        }
    }

    private void answer(RawJson id, UpstreamAnswer answer) {
        pending.find(id)
                .ifPresentOrElse(
                        call -> call.answered(answer),
                        () -> listener.logged(
                                "An answer that nobody waits for, id " + ForeignText.oneLine(id.toString())));
    }

    private void hear(JsonRpcMessage.Notification notification) {
        if (notification.method().equals(PROGRESS)) {
            notification.params().flatMap(ProgressNotice::of).ifPresent(pending::progressed);
        } else {
            unasked.heard(notification, unasked.onlyCall());
        }
    }

    private void reply(byte[] message) throws InterruptedException {
        try {
            replies.write(message, Duration.ZERO);
        } catch (UpstreamException doesNotRead) {
            listener.logged("A request of the server goes unanswered: it does not read");
        }
    }

    private void refuse(Line.TooLong line) {
        listener.logged("stdout, a line of more than %d bytes".formatted(lines.longest()));
        OversizedAnswer.idOf(line)
                .flatMap(pending::find)
                .ifPresent(call ->
                        call.failed(Reason.TOO_LARGE, "answered with more than %d bytes".formatted(lines.longest())));
    }

    private static boolean isBlank(byte[] line) {
        for (var b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
