package io.magictunnel.mcp.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a client was asked in its session and has not answered yet, by the ids under which it was asked. */
public final class OpenQuestions {

    private static final JsonRpcError ENDED =
            JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, "The client's session has ended");

    private final AtomicLong ids = new AtomicLong();
    private final Map<RawJson, Question> open = new ConcurrentHashMap<>();

    /** Begins to wait for an answer. Whoever asks closes the question, answered or not. */
    public Question open() {
        var question = new Question(RawJson.of(Long.toString(ids.incrementAndGet())));
        open.put(question.id(), question);
        return question;
    }

    public void close(Question question) {
        open.remove(question.id());
    }

    /** Takes what the client says; an answer to nothing is ignored, and so is a second one. */
    public void answered(Optional<RawJson> id, InputAnswer answer) {
        id.map(open::get).ifPresent(question -> question.answer(answer));
    }

    /** No answer will come any more. */
    void end() {
        open.values().forEach(question -> question.answer(new InputAnswer.Declined(ENDED)));
    }
}
