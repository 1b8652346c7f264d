package io.magictunnel.mcp.input;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.mcp.session.CallSeats;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A call of a client without a session. Where it needs input, the present HTTP request is answered with the questions, the call
 * waits, and a later request of the client takes its place. Between the two there is nobody to whom anything could be told.
 */
public final class CallInRounds implements Requester {

    private static final JsonRpcError NO_SEAT =
            JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many calls wait for their clients");
    private static final JsonRpcError NO_ANSWER =
            JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, "The client did not come back with an answer");

    private final Waiting waiting;
    private final Cancellation cancellation;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Round> round;
    private volatile ClientCapabilities capabilities;
    private volatile Optional<CallSeats.Seat> seat = Optional.empty();

    /** For whom, how and how long a call waits. */
    public record Waiting(Principal client, ParkedCalls parked, Sealing sealing, Duration limit) {}

    /** Makes the state that the client has to bring back. */
    @FunctionalInterface
    public interface Sealing {

        String seal(RequestState state, Duration validFor);
    }

    public CallInRounds(Round first, Waiting waiting, Cancellation cancellation) {
        this.round = Optional.of(first);
        this.capabilities = first.capabilities();
        this.waiting = waiting;
        this.cancellation = cancellation;
    }

    /** The call begins to run, on that seat. */
    public void sit(CallSeats.Seat taken) {
        seat = Optional.of(taken);
    }

    /** Where the call's answer goes, once nothing waits for input any more; empty where the client did not come back. */
    public Optional<Addressee> addressee() {
        asking.lock();
        try {
            return round.map(Round::addressee);
        } finally {
            asking.unlock();
        }
    }

    @Override
    public void progressed(double done, OptionalDouble total, Optional<String> message) {
        round.flatMap(Round::progress).ifPresent(notifier -> notifier.progressed(done, total, message));
    }

    @Override
    public boolean hearsProgress() {
        return round.flatMap(Round::progress).isPresent();
    }

    @Override
    public void logged(LogMessage message) {
        var wanted = logLevel().filter(message.level()::isAtLeast);
        if (wanted.isPresent()) {
            var notice = McpJson.notification("notifications/message", Optional.of(message.params()));
            round.ifPresent(now -> now.addressee().channel().tell(JsonBody.of(notice)));
        }
    }

    @Override
    public Optional<LogLevel> logLevel() {
        return round.flatMap(Round::logLevel);
    }

    @Override
    public Object client() {
        return waiting.client();
    }

    @Override
    public ClientCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean answersInRounds() {
        return true;
    }

    @Override
    public InputAnswers ask(InputRequests wish, Duration patience) throws InterruptedException {
        asking.lockInterruptibly();
        try {
            var allowed = allowed(wish);
            var answers = refused(wish, allowed).and(answersTo(allowed, broughtWithoutState()));
            var limit = patience.compareTo(waiting.limit()) < 0 ? patience : waiting.limit();
            var until = System.nanoTime() + limit.toNanos();
            for (var missing = allowed.without(answers); !missing.isEmpty(); missing = missing.without(answers)) {
                if (round.isPresent() && !seat.map(CallSeats.Seat::stepAside).orElse(true)) {
                    return answers.and(missing.allDeclined(NO_SEAT));
                }
                if (round.isEmpty() || !askAndWait(missing, until)) {
                    cancellation.cancel();
                    return answers.and(missing.allDeclined(NO_ANSWER));
                }
                answers = answers.and(answersTo(missing, round.flatMap(Round::resumption)));
            }
            return answers;
        } finally {
            asking.unlock();
        }
    }

    /** Ends the present round with the questions; whether another one has begun. */
    private boolean askAndWait(InputRequests missing, long until) throws InterruptedException {
        var left = until - System.nanoTime();
        if (left <= 0 || cancellation.isCancelled()) {
            return false;
        }
        var place = waiting.parked()
                .park(cancellation, () -> seat.map(CallSeats.Seat::comeBack).orElse(true));
        var state = waiting.sealing().seal(new RequestState.Parked(place.id()), Duration.ofNanos(left));
        var client = round.orElseThrow().addressee();
        round = Optional.empty();
        client.channel()
                .answer(new Answer(
                        200,
                        McpJson.resultBody(client.id(), List.of(inputRequired(missing.toRaw(), Optional.of(state))))));
        round = place.await(left);
        round.ifPresent(next -> capabilities = next.capabilities());
        return round.isPresent();
    }

    /** The result that asks a client for input. */
    public static RawJson inputRequired(RawJson inputRequests, Optional<String> state) {
        var result = new RawObject().put("resultType", "input_required").put("inputRequests", inputRequests);
        state.ifPresent(text -> result.put("requestState", text));
        return result.toRaw();
    }

    private InputRequests allowed(InputRequests wish) {
        var allowed = new LinkedHashMap<>(wish.byKey());
        allowed.values().removeIf(request -> !capabilities.allows(request));
        return new InputRequests(allowed);
    }

    private static InputAnswers refused(InputRequests wish, InputRequests allowed) {
        var refused = new LinkedHashMap<String, InputAnswer>();
        wish.byKey().forEach((key, request) -> {
            if (!allowed.byKey().containsKey(key)) {
                refused.put(
                        key,
                        new InputAnswer.Declined(JsonRpcError.of(
                                JsonRpcError.METHOD_NOT_FOUND,
                                "The client does not offer " + request.kind().method())));
            }
        });
        return new InputAnswers(refused);
    }

    /** A client may know the questions before they are asked. What came with a state was the answer to others. */
    private Optional<Resumption> broughtWithoutState() {
        return round.flatMap(Round::resumption)
                .filter(brought -> brought.state().isEmpty());
    }

    private static InputAnswers answersTo(InputRequests questions, Optional<Resumption> brought) {
        var answers = new LinkedHashMap<String, InputAnswer>();
        brought.map(Resumption::inputResponses)
                .ifPresent(
                        responses -> questions.byKey().keySet().forEach(key -> Optional.ofNullable(responses.get(key))
                                .ifPresent(result -> answers.put(key, new InputAnswer.Given(result)))));
        return new InputAnswers(answers);
    }
}
