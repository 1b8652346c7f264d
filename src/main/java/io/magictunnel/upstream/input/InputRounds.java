package io.magictunnel.upstream.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes on with a server that needs input before it answers. A client that works in rounds itself gets the server's questions;
 * for every other client the rounds are gone through here, within bounds.
 */
public final class InputRounds {

    private static final int MOST = 10;
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final byte[] MARK = "input_required".getBytes(StandardCharsets.UTF_8);
    private static final RawJson INPUT_REQUIRED = RawJson.of("\"input_required\"");

    private InputRounds() {}

    /** Makes the request once, with what is brought from the round before. */
    @FunctionalInterface
    public interface Once {

        UpstreamAnswer ask(Optional<Resumption> brought) throws UpstreamException, InterruptedException;
    }

    /** @param wishes is told of what the server wants, each time */
    public static UpstreamAnswer go(Once once, Patience patience, Consumer<RawJson> wishes)
            throws UpstreamException, InterruptedException {
        var requester = patience.requester();
        var brought = patience.resumption();
        for (var round = 0; round < MOST; round++) {
            var answer = once.ask(brought);
            var wanted = wantedBy(answer, requester.answersInRounds());
            wanted.ifPresent(input -> wishes.accept(input.inputRequests()));
            if (wanted.isEmpty() || requester.answersInRounds()) {
                return wanted.<UpstreamAnswer>map(input -> input).orElse(answer);
            }
            var wish = InputRequests.read(wanted.get().inputRequests())
                    .orElseThrow(() ->
                            new UpstreamException(Reason.PROTOCOL, "asks for input of a kind that is not known here"));
            var answers = requester.ask(wish, PATIENCE);
            if (answers.refusal().isPresent()) {
                return new UpstreamAnswer.Declined(notGiven(answers.refusal().get()));
            }
            brought = Optional.of(new Resumption(
                    JsonRpcReader.members(answers.toRaw()), wanted.get().state()));
        }
        throw new UpstreamException(Reason.PROTOCOL, "asks for input again and again (%d times)".formatted(MOST));
    }

    private static Optional<UpstreamAnswer.InputWanted> wantedBy(UpstreamAnswer answer, boolean inRounds) {
        return switch (answer) {
            case UpstreamAnswer.Given(var result) -> in(result);
            case UpstreamAnswer.Declined(var error) ->
                PageElicitations.asInput(error)
                        .filter(pages -> inRounds)
                        .map(pages -> new UpstreamAnswer.InputWanted(pages.toRaw(), Optional.empty()));
            case UpstreamAnswer.InputWanted wanted -> Optional.of(wanted);
        };
    }

    private static Optional<UpstreamAnswer.InputWanted> in(RawJson result) {
        if (!result.isObject() || !result.contains(MARK)) {
            return Optional.empty();
        }
        Map<String, RawJson> members = JsonRpcReader.members(result);
        return Optional.of(members)
                .filter(told -> INPUT_REQUIRED.equals(told.get("resultType")))
                .map(told -> new UpstreamAnswer.InputWanted(
                        told.getOrDefault("inputRequests", RawJson.EMPTY_OBJECT),
                        Optional.ofNullable(told.get("requestState")).flatMap(McpJson::text)));
    }

    private static JsonRpcError notGiven(JsonRpcError refusal) {
        return JsonRpcError.of(
                JsonRpcError.INTERNAL_ERROR, "The client did not give the input that is needed: " + refusal.message());
    }
}
