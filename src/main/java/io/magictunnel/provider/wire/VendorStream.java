package io.magictunnel.provider.wire;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.wire.refusal.VendorError;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a provider says while its model speaks. */
public final class VendorStream implements AutoCloseable {

    private static final int LONGEST = 8 * 1024 * 1024;

    private final WireAnswer answer;
    private final Supplier<Optional<VendorEvent>> events;

    private VendorStream(WireAnswer answer, Supplier<Optional<VendorEvent>> events) {
        this.answer = answer;
        this.events = events;
    }

    static VendorStream ofEvents(WireAnswer answer) {
        return new VendorStream(answer, new ServerSentEvents(answer.body(), LONGEST, () -> tooLong(answer))::next);
    }

    static VendorStream ofLines(WireAnswer answer) {
        return new VendorStream(answer, new JsonLines(answer.body(), LONGEST, () -> tooLong(answer))::next);
    }

    private static LlmFailure tooLong(WireAnswer answer) {
        return answer.failure(
                FailureKind.TOO_LARGE, "sent a piece of more than the %d bytes that are allowed".formatted(LONGEST));
    }

    /** The next thing that is said; empty at the end. */
    public Optional<VendorEvent> next() {
        return events.get();
    }

    public Optional<String> requestId() {
        return answer.requestId();
    }

    /** @throws LlmFailure when it is none, as {@code MALFORMED} */
    public JsonNode json(VendorEvent event) {
        try {
            return Json.MAPPER.readTree(event.data());
        } catch (JacksonException noJson) {
            throw failure(FailureKind.MALFORMED, "sent a piece that is no JSON");
        }
    }

    public LlmFailure failure(FailureKind kind, String whatHappened) {
        return answer.failure(kind, whatHappened);
    }

    /** The failure that a document within the stream tells of. */
    public LlmFailure refusal(JsonNode error) {
        return RefusedCall.failure(answer, VendorError.of(error), Optional.empty());
    }

    /** Everything was said; the connection can be used again. */
    public void finish() {
        answer.leave();
    }

    @Override
    public void close() {
        answer.close();
    }
}
