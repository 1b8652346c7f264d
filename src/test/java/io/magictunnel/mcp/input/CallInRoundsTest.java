package io.magictunnel.mcp.input;

import static io.magictunnel.mcp.input.ParkedCalls.Resumed.BUSY;
import static io.magictunnel.mcp.input.ParkedCalls.Resumed.GONE;
import static io.magictunnel.mcp.input.ParkedCalls.Resumed.RESUMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.session.CallSeats;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.RecordingChannel;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CallInRoundsTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final InputRequests NAME_AND_ROOTS =
            wish(Map.of("name", "elicitation/create", "roots", "roots/list"));
    private static final Principal ADA = new Principal("ada", Optional.empty());
    private static final InputRequests NAME = wish(Map.of("name", "elicitation/create"));

    private final ParkedCalls parked = new ParkedCalls();
    private final BlockingQueue<String> places = new LinkedBlockingQueue<>();
    private final Cancellation cancellation = new Cancellation();
    private final RecordingChannel first = new RecordingChannel();
    private final RecordingChannel second = new RecordingChannel();

    @Test
    void theQuestionsEndTheRoundAndTheNextOneBringsTheAnswers() throws Exception {
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);

        var answers = asked(call, NAME);
        var resumed = parked.resume(places.take(), stop -> round(second, "2", brought("{\"name\":{\"x\":1}}")));

        assertThat(resumed).isEqualTo(RESUMED);
        assertThat(answers.join().result("name")).contains(RawJson.of("{\"x\":1}"));
        assertThat(first.sent())
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"input_required\",\"inputRequests\":{\"name\":{\"method\":\"elicitation/create\",\"params\":{}}},\"requestState\":\"sealed\"}}");
        assertThat(call.addressee().orElseThrow().id()).isEqualTo(RawJson.of("2"));
    }

    @Test
    void whatIsMissingIsAskedAgainAndWhatWasNotAskedIsIgnored() throws Exception {
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);
        var third = new RecordingChannel();

        var answers = asked(call, NAME_AND_ROOTS);
        parked.resume(places.take(), stop -> round(second, "2", brought("{\"roots\":{},\"other\":{}}")));
        parked.resume(places.take(), stop -> round(third, "3", brought("{\"name\":{}}")));

        assertThat(answers.join().byKey()).containsOnlyKeys("name", "roots");
        assertThat(second.sent()).contains("\"name\"").doesNotContain("\"roots\"");
    }

    @Test
    void aPlaceIsTakenUpOnce() throws Exception {
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);

        var answers = asked(call, NAME);
        var place = places.take();

        assertThat(parked.resume(place, stop -> round(second, "2", brought("{\"name\":{}}"))))
                .isEqualTo(RESUMED);
        assertThat(parked.resume(place, stop -> round(second, "3", brought("{\"name\":{}}"))))
                .isEqualTo(GONE);
        answers.join();
        assertThat(parked.count()).isZero();
    }

    @Test
    void aClientIsNotAskedWhatItHasNotDeclared() throws Exception {
        var onlyRoots = ClientCapabilities.read(RawJson.of("{\"roots\":{}}"));
        var call = call(first, onlyRoots, Optional.empty(), LONG);

        var answers = asked(call, NAME_AND_ROOTS);
        parked.resume(places.take(), stop -> round(second, "2", brought("{\"roots\":{},\"name\":{}}")));

        assertThat(answers.join().result("name")).isEmpty();
        assertThat(answers.join().refusal().orElseThrow().message())
                .isEqualTo("The client does not offer elicitation/create");
        assertThat(first.sent()).doesNotContain("elicitation");
    }

    @Test
    void whoKnowsTheQuestionsIsNotAsked() throws Exception {
        var call = call(first, ClientCapabilities.ALL, brought("{\"name\":{\"x\":1},\"more\":{}}"), LONG);

        var answers = call.ask(NAME, LONG);

        assertThat(answers.result("name")).contains(RawJson.of("{\"x\":1}"));
        assertThat(first.sent()).isEmpty();
    }

    @Test
    void aClientThatDoesNotComeBackEndsTheCall() throws Exception {
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), Duration.ofMillis(100));

        var answers = call.ask(NAME, LONG);

        assertThat(answers.refusal().orElseThrow().message()).isEqualTo("The client did not come back with an answer");
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(call.addressee()).isEmpty();
        assertThat(parked.resume(places.take(), stop -> round(second, "2", brought("{}"))))
                .isEqualTo(GONE);
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsWaitsNoLonger() throws Exception {
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);

        var answers = asked(call, NAME);
        places.take();
        cancellation.cancel();

        assertThat(answers.join().refusal()).isPresent();
        assertThat(parked.count()).isZero();
    }

    @Test
    void whileItWaitsACallTakesNoSeatOfThoseThatRun() throws Exception {
        var seats = seats(1, 1);
        var call = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);
        call.sit(seats.take(ADA).orElseThrow());

        var answers = asked(call, NAME);
        var place = places.take();
        var other = seats.take(ADA).orElseThrow();

        assertThat(parked.resume(place, stop -> round(second, "2", brought("{\"name\":{}}"))))
                .as("while the other one runs")
                .isEqualTo(BUSY);
        other.close();
        assertThat(parked.resume(place, stop -> round(second, "2", brought("{\"name\":{}}"))))
                .isEqualTo(RESUMED);
        assertThat(answers.join().result("name")).isPresent();
        assertThat(seats.take(ADA)).isEmpty();
    }

    @Test
    void whereTooManyWaitTheClientIsNotAsked() throws Exception {
        var seats = seats(2, 1);
        var waiting = call(first, ClientCapabilities.ALL, Optional.empty(), LONG);
        waiting.sit(seats.take(ADA).orElseThrow());
        var answers = asked(waiting, NAME);
        var place = places.take();
        var oneTooMany = call(second, ClientCapabilities.ALL, Optional.empty(), LONG);
        oneTooMany.sit(seats.take(ADA).orElseThrow());

        var refused = oneTooMany.ask(NAME, LONG);

        assertThat(refused.refusal().orElseThrow().message()).isEqualTo("Too many calls wait for their clients");
        assertThat(oneTooMany.addressee()).isPresent();
        parked.resume(place, stop -> round(second, "2", brought("{\"name\":{}}")));
        answers.join();
    }

    @Test
    void logsAreForWhoWantsThem() {
        var quiet = call(first, ClientCapabilities.NONE, Optional.empty(), LONG);

        quiet.logged(LogMessage.of(LogLevel.EMERGENCY, "t", "x"));

        assertThat(first.sent()).isEmpty();
    }

    private static CallSeats seats(int running, int waiting) {
        return new CallSeats(new PrincipalLimit(running, running), new PrincipalLimit(waiting, waiting));
    }

    private CompletableFuture<InputAnswers> asked(CallInRounds call, InputRequests wish) {
        var answers = new CompletableFuture<InputAnswers>();
        Thread.ofVirtual().start(() -> {
            try {
                answers.complete(call.ask(wish, LONG));
            } catch (InterruptedException stopped) {
                answers.completeExceptionally(stopped);
            }
        });
        return answers;
    }

    private CallInRounds call(
            RecordingChannel channel, ClientCapabilities capabilities, Optional<Resumption> brought, Duration limit) {
        var round = new Round(
                new Addressee(RawJson.of("1"), channel.channel()),
                Optional.empty(),
                Optional.empty(),
                capabilities,
                brought);
        return new CallInRounds(round, new CallInRounds.Waiting(ADA, parked, this::seal, limit), cancellation);
    }

    private String seal(RequestState state, Duration validFor) {
        places.add(((RequestState.Parked) state).callId());
        return "sealed";
    }

    private static Round round(RecordingChannel channel, String id, Optional<Resumption> brought) {
        return new Round(
                new Addressee(RawJson.of(id), channel.channel()),
                Optional.empty(),
                Optional.empty(),
                ClientCapabilities.ALL,
                brought);
    }

    private static Optional<Resumption> brought(String responses) {
        return Optional.of(new Resumption(JsonRpcReader.members(RawJson.of(responses)), Optional.of("s")))
                .map(resumption -> responses.contains("more")
                        ? new Resumption(resumption.inputResponses(), Optional.empty())
                        : resumption);
    }

    private static InputRequests wish(Map<String, String> methods) {
        var requests = new LinkedHashMap<String, InputRequest>();
        methods.forEach((key, method) ->
                requests.put(key, InputRequest.of(method, Optional.empty()).orElseThrow()));
        return new InputRequests(requests);
    }
}
