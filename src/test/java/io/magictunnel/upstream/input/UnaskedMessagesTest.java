package io.magictunnel.upstream.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnaskedMessagesTest {

    private static final RawJson ID = RawJson.of("\"s-1\"");
    private static final RawJson ROOTS = RawJson.of("{\"roots\":[]}");

    private final RecordingListener listener = new RecordingListener();
    private final UnaskedMessages messages = new UnaskedMessages(listener);
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private final AskedRequester client =
            new AskedRequester(false, wish -> new InputAnswers(Map.of("input", new InputAnswer.Given(ROOTS))));

    @Test
    void aRequestInsideTheOnlyCallIsAnsweredByItsClient() throws Exception {
        try (var call = note("tools/call", client)) {
            asks("roots/list", messages.askingCall());
            assertThat(call.call()).isPresent();
        }

        assertThat(replies.take()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"s-1\",\"result\":{\"roots\":[]}}");
    }

    @Test
    void whatBelongsToNoCallIsRefused() throws Exception {
        try (var list = note("tools/list", Requester.NOBODY)) {
            asks("sampling/createMessage", messages.askingCall());
            assertThat(list.call()).isEmpty();
        }

        assertThat(replies.take()).contains("must belong to a call", "0 are running");
        assertThat(client.wishes).isEmpty();
    }

    @Test
    void betweenTwoCallsNobodyGuesses() throws Exception {
        try (var one = note("tools/call", client);
                var other = note("prompts/get", Requester.NOBODY)) {
            asks("elicitation/create", messages.askingCall());
            assertThat(one.call()).isNotEqualTo(other.call());
        }

        assertThat(replies.take()).contains("2 are running");
        assertThat(client.wishes).isEmpty();
    }

    @Test
    void ofOneClientsCallsTheOneThatWaitsForNoAnswerAsks() throws Exception {
        try (var waiting = note("tools/call", client);
                var atWork = note("tools/call", client)) {
            waiting.call().orElseThrow().deadline().hold();

            asks("roots/list", messages.askingCall());
            assertThat(atWork.call()).isPresent();
        }

        assertThat(replies.take()).contains("\"result\"");
    }

    @Test
    void ofTwoClientsCallsNoneIsGuessedEvenWhereOneWaits() throws Exception {
        try (var waiting = note("tools/call", Requester.NOBODY);
                var atWork = note("tools/call", client)) {
            waiting.call().orElseThrow().deadline().hold();

            asks("roots/list", messages.askingCall());
            assertThat(atWork.call()).isPresent();
        }

        assertThat(replies.take()).contains("2 are running");
        assertThat(client.wishes).isEmpty();
    }

    @Test
    void aTransportThatKnowsTheCallNeedsNoGuess() throws Exception {
        try (var one = note("tools/call", Requester.NOBODY);
                var other = note("tools/call", client)) {
            asks("roots/list", other.call());
            assertThat(one.call()).isPresent();
        }

        assertThat(replies.take()).contains("\"result\"");
    }

    @Test
    void aRefusalOfTheClientReachesTheServer() throws Exception {
        var unwilling = new AskedRequester(false, wish -> wish.allDeclined(JsonRpcError.of(-1, "User said no")));
        try (var call = note("tools/call", unwilling)) {
            asks("roots/list", call.call());
        }

        assertThat(replies.take()).contains("\"error\":{\"code\":-1,\"message\":\"User said no\"");
    }

    @Test
    void callsOfNobodyAreAnsweredWithARefusal() throws Exception {
        try (var call = note("tools/call", Requester.NOBODY)) {
            asks("roots/list", call.call());
        }

        assertThat(replies.take()).contains("Nobody can be asked");
    }

    @Test
    void unknownMethodsAreNotFoundAndPingIsAnswered() throws Exception {
        asks("tasks/list", Optional.empty());
        asks("ping", Optional.empty());

        assertThat(replies.take()).contains("-32601");
        assertThat(replies.take()).contains("\"result\":{}");
    }

    @Test
    void logMessagesOfACallAreForItsClientAndOthersForOurLog() {
        try (var call = note("tools/call", client)) {
            hears("notifications/message", "{\"level\":\"info\",\"data\":\"inside\"}");
            assertThat(call.call()).isPresent();
        }
        hears("notifications/message", "{\"level\":\"info\",\"data\":\"outside\"}");

        assertThat(client.heard).containsExactly("log {\"level\":\"info\",\"data\":\"inside\"}");
        assertThat(listener.lines).hasSize(1);
        assertThat(listener.lines.getFirst()).contains("outside");
    }

    @Test
    void onlyWhoWasSentToAPageHearsThatItIsDone() throws Exception {
        try (var call = note("tools/call", client)) {
            messages.asked(
                    new JsonRpcMessage.Request(
                            ID,
                            "elicitation/create",
                            Optional.of(RawJson.of("{\"mode\":\"url\",\"elicitationId\":\"e1\"}"))),
                    call.call(),
                    this::reply);
        }
        replies.take();

        hears("notifications/elicitation/complete", "{\"elicitationId\":\"e2\"}");
        hears("notifications/elicitation/complete", "{\"elicitationId\":7}");
        hears("notifications/elicitation/complete", "{\"elicitationId\":\"e1\"}");

        assertThat(client.heard).containsExactly("complete {\"elicitationId\":\"e1\"}");
    }

    @Test
    void pagesOfADeclinedCallAreRememberedToo() {
        var error = new JsonRpcError(
                JsonRpcError.URL_ELICITATION_REQUIRED,
                "first",
                Optional.of(RawJson.of("{\"elicitations\":[7,{\"mode\":\"url\",\"elicitationId\":\"e9\"}]}")));

        messages.declined(error, request("tools/call", client));
        hears("notifications/elicitation/complete", "{\"elicitationId\":\"e9\"}");

        assertThat(client.heard).hasSize(1);
    }

    private RunningCalls.Noted note(String method, Requester requester) {
        return messages.note(request(method, requester), new Deadline(Duration.ofMinutes(1)));
    }

    private static UpstreamRequest request(String method, Requester requester) {
        return new UpstreamRequest(
                1,
                method,
                Optional.empty(),
                RawJson.EMPTY_OBJECT,
                Map.of(),
                new Patience(Duration.ofMinutes(1), requester, new Cancellation()));
    }

    private void asks(String method, Optional<RunningCall> call) throws InterruptedException {
        messages.asked(new JsonRpcMessage.Request(ID, method, Optional.empty()), call, this::reply);
    }

    private void hears(String method, String params) {
        messages.heard(new JsonRpcMessage.Notification(method, Optional.of(RawJson.of(params))), messages.onlyCall());
    }

    private void reply(byte[] message) {
        replies.add(new String(message, UTF_8));
    }
}
