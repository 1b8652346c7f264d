package io.magictunnel.mcp.input;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.Resumption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a request brings from the round before. */
public sealed interface BroughtInput {

    /** It is a first request. */
    record Nothing() implements BroughtInput {}

    /** Nothing waits here: the call is made with the answers. */
    record ToBegin(Resumption resumption) implements BroughtInput {}

    /** A call waits here for these answers. */
    record ToResume(String callId, Resumption resumption) implements BroughtInput {}

    /** The state is genuine, but its time is over. */
    record TooLate() implements BroughtInput {}

    record Invalid(String message) implements BroughtInput {}

    /**
     * Reads them from the request's parameters.
     *
     * @param opening opens a state; empty where it is not ours
     */
    static BroughtInput read(
            Map<String, RawJson> params, Function<String, Optional<RequestStates.Opened>> opening, Instant now) {
        var responses = params.get("inputResponses");
        var state = params.get("requestState");
        if (responses == null && state == null) {
            return new Nothing();
        }
        if (responses != null && !isObjectOfObjects(responses)) {
            return new Invalid("'params.inputResponses' must be an object whose values are objects");
        }
        var answers = responses == null ? Map.<String, RawJson>of() : JsonRpcReader.members(responses);
        if (state == null) {
            return new ToBegin(new Resumption(answers, Optional.empty()));
        }
        return McpJson.text(state)
                .flatMap(opening)
                .map(opened -> of(opened, answers, now))
                .orElseGet(() -> new Invalid(
                        "'params.requestState' is not one that was given for this request: bring it back unchanged,"
                                + " with the same method, name and arguments"));
    }

    private static BroughtInput of(RequestStates.Opened opened, Map<String, RawJson> answers, Instant now) {
        if (opened.expiry().isBefore(now)) {
            return new TooLate();
        }
        return switch (opened.state()) {
            case RequestState.Parked(var callId) -> new ToResume(callId, new Resumption(answers, Optional.of(callId)));
            case RequestState.Noted(var note) -> new ToBegin(new Resumption(answers, note));
        };
    }

    private static boolean isObjectOfObjects(RawJson value) {
        return value.isObject()
                && JsonRpcReader.members(value).values().stream().allMatch(RawJson::isObject);
    }
}
