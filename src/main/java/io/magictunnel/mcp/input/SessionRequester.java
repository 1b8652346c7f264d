package io.magictunnel.mcp.input;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ClientSession;
import io.magictunnel.execution.Requester;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Question;
import io.magictunnel.mcp.stream.ProgressNotifier;
import io.magictunnel.mcp.stream.WayBack;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A client with a session. It is asked by requests of ours on the stream that will bring its answer, and posts its replies.
 */
public final class SessionRequester implements Requester {

    private static final JsonRpcError CANCELLED =
            JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, "The call was cancelled while the client was asked");

    private final LegacySession session;
    private final WayBack stream;
    private final Optional<ProgressNotifier> progress;
    private final Cancellation cancellation;
    private final Duration limit;

    /**
     * For one call.
     *
     * @param stream takes what is said before the answer
     * @param limit how long the client may take to answer
     */
    public SessionRequester(
            LegacySession session,
            WayBack stream,
            Optional<ProgressNotifier> progress,
            Cancellation cancellation,
            Duration limit) {
        this.session = session;
        this.stream = stream;
        this.progress = progress;
        this.cancellation = cancellation;
        this.limit = limit;
    }

    @Override
    public void progressed(double done, OptionalDouble total, Optional<String> message) {
        progress.ifPresent(notifier -> notifier.progressed(done, total, message));
    }

    @Override
    public boolean hearsProgress() {
        return progress.isPresent();
    }

    @Override
    public void logged(LogMessage message) {
        if (message.level().isAtLeast(session.logLevel())) {
            stream.tell(JsonBody.of(McpJson.notification("notifications/message", Optional.of(message.params()))));
        }
    }

    @Override
    public Optional<LogLevel> logLevel() {
        return Optional.of(session.logLevel());
    }

    @Override
    public Optional<ClientSession> session() {
        return Optional.of(session);
    }

    @Override
    public Object client() {
        return session;
    }

    @Override
    public ClientCapabilities capabilities() {
        return session.capabilities();
    }

    @Override
    public InputAnswers ask(InputRequests wish, Duration patience) throws InterruptedException {
        var until = System.nanoTime() + (patience.compareTo(limit) < 0 ? patience : limit).toNanos();
        var answers = new LinkedHashMap<String, InputAnswer>();
        var asked = new LinkedHashMap<String, Question>();
        wish.byKey().forEach((key, request) -> ask(request)
                .ifPresentOrElse(question -> asked.put(key, question), () -> answers.put(key, unable(request))));
        var stop = cancellation.onCancel(() -> asked.values().forEach(SessionRequester::cancel));
        try {
            for (var question : asked.entrySet()) {
                answers.put(question.getKey(), await(question.getValue(), until - System.nanoTime()));
            }
            return new InputAnswers(answers);
        } finally {
            stop.close();
            asked.values().forEach(session.questions()::close);
        }
    }

    @Override
    public void elicitationCompleted(RawJson params) {
        var notice = JsonBody.of(McpJson.notification("notifications/elicitation/complete", Optional.of(params)));
        if (!stream.tell(notice)) {
            session.streams().tell(notice);
        }
    }

    /** Empty where the client does not offer it, or cannot be reached. */
    private Optional<Question> ask(InputRequest request) {
        if (!capabilities().allows(request)) {
            return Optional.empty();
        }
        var question = session.questions().open();
        if (stream.tell(question.asked(request))) {
            return Optional.of(question);
        }
        session.questions().close(question);
        return Optional.empty();
    }

    private InputAnswer unable(InputRequest request) {
        var error = capabilities().allows(request)
                ? JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, "The client cannot be reached while its call runs")
                : JsonRpcError.of(
                        JsonRpcError.METHOD_NOT_FOUND,
                        "The client does not offer " + request.kind().method());
        return new InputAnswer.Declined(error);
    }

    private InputAnswer await(Question question, long nanos) throws InterruptedException {
        var answer = question.await(Math.max(0, nanos));
        if (answer.isEmpty()) {
            stream.tell(question.takenBack("Nobody waits any more"));
            return new InputAnswer.Declined(JsonRpcError.of(
                    JsonRpcError.INTERNAL_ERROR, "The client did not answer within %d s".formatted(limit.toSeconds())));
        }
        if (answer.get() instanceof InputAnswer.Declined(var error) && error == CANCELLED) {
            stream.tell(question.takenBack("The call was cancelled"));
        }
        return answer.get();
    }

    private static void cancel(Question question) {
        question.answer(new InputAnswer.Declined(CANCELLED));
    }
}
