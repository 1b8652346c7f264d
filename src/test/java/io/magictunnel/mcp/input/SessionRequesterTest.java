package io.magictunnel.mcp.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Sessions;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SessionRequesterTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final InputRequests ROOTS = wish("roots/list", "{}");

    private final LegacySession session = Sessions.of(ProtocolVersion.V2025_11_25, ClientCapabilities.ALL);
    private final Cancellation cancellation = new Cancellation();
    private final List<String> sent = new ArrayList<>();
    private Consumer<String> client = message -> {};

    @Test
    void aQuestionIsARequestOnTheCallsStreamAndThePostedReplyItsAnswer() throws Exception {
        client = message -> reply("1", new InputAnswer.Given(RawJson.of("{\"roots\":[]}")));

        var answers = requester(LONG).ask(ROOTS, LONG);

        assertThat(answers.result("key")).contains(RawJson.of("{\"roots\":[]}"));
        assertThat(sent).containsExactly("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"roots/list\",\"params\":{}}");
    }

    @Test
    void everyQuestionHasAnIdOfItsOwn() throws Exception {
        client = message -> {
            reply("1", new InputAnswer.Given(RawJson.of("{\"n\":1}")));
            reply("2", new InputAnswer.Given(RawJson.of("{\"n\":2}")));
        };

        requester(LONG).ask(ROOTS, LONG);
        var second = requester(LONG).ask(ROOTS, LONG);

        assertThat(second.result("key")).contains(RawJson.of("{\"n\":2}"));
    }

    @Test
    void theClientMayDecline() throws Exception {
        client = message -> reply("1", new InputAnswer.Declined(JsonRpcError.of(-1, "User said no")));

        var answers = requester(LONG).ask(ROOTS, LONG);

        assertThat(answers.refusal()).contains(JsonRpcError.of(-1, "User said no"));
    }

    @Test
    void anAnswerToNothingIsIgnored() throws Exception {
        client = message -> {
            reply("99", new InputAnswer.Given(RawJson.of("{\"forged\":1}")));
            reply("\"1\"", new InputAnswer.Given(RawJson.of("{\"forged\":1}")));
            reply("1", new InputAnswer.Given(RawJson.of("{}")));
            reply("1", new InputAnswer.Given(RawJson.of("{\"late\":1}")));
        };

        assertThat(requester(LONG).ask(ROOTS, LONG).result("key")).contains(RawJson.EMPTY_OBJECT);
    }

    @Test
    void whoDoesNotAnswerInTimeIsToldThatNobodyWaits() throws Exception {
        var answers = requester(Duration.ofMillis(1)).ask(ROOTS, LONG);

        assertThat(answers.refusal()).isPresent();
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("notifications/cancelled", "\"requestId\":1");
    }

    @Test
    void aCancelledCallTakesItsQuestionsBack() throws Exception {
        client = message -> cancellation.cancel();

        var answers = requester(LONG).ask(ROOTS, LONG);

        assertThat(answers.refusal().orElseThrow().message()).contains("cancelled");
        assertThat(sent.getLast()).contains("notifications/cancelled");
    }

    @Test
    void nothingIsAskedThatTheClientHasNotDeclared() throws Exception {
        var poor = Sessions.of(ProtocolVersion.V2025_11_25, ClientCapabilities.NONE);

        var answers = requester(poor, LONG).ask(ROOTS, LONG);

        assertThat(answers.refusal())
                .contains(JsonRpcError.of(JsonRpcError.METHOD_NOT_FOUND, "The client does not offer roots/list"));
        assertThat(sent).isEmpty();
    }

    @Test
    void aRevisionThatHasNoPagesIsNotAskedForOne() throws Exception {
        var older = Sessions.of(ProtocolVersion.V2025_06_18, ClientCapabilities.ALL);

        requester(older, LONG).ask(wish("elicitation/create", "{\"mode\":\"url\"}"), LONG);

        assertThat(sent).isEmpty();
    }

    @Test
    void whoReadsNoEventsCannotBeAsked() throws Exception {
        var deaf = new SessionRequester(session, message -> false, Optional.empty(), cancellation, LONG);

        assertThat(deaf.ask(ROOTS, LONG).refusal().orElseThrow().message()).contains("cannot be reached");
    }

    @Test
    void theEndOfTheSessionAnswersWhatIsOpen() throws Exception {
        client = message -> Sessions.end(session);

        assertThat(requester(LONG).ask(ROOTS, LONG).refusal().orElseThrow().message())
                .isEqualTo("The client's session has ended");
    }

    @Test
    void logsBelowTheSessionsLevelAreDropped() {
        session.hearsFrom(LogLevel.WARNING);
        var requester = requester(LONG);

        requester.logged(LogMessage.of(LogLevel.NOTICE, "tool", "quiet"));
        requester.logged(LogMessage.of(LogLevel.ERROR, "tool", "loud"));

        assertThat(sent)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{\"level\":\"error\",\"logger\":\"tool\",\"data\":\"loud\"}}");
    }

    private SessionRequester requester(Duration limit) {
        return requester(session, limit);
    }

    private SessionRequester requester(LegacySession of, Duration limit) {
        return new SessionRequester(of, this::send, Optional.empty(), cancellation, limit);
    }

    private boolean send(JsonBody message) {
        sent.add(message.toString());
        if (!message.toString().contains("notifications/")) {
            Thread.ofVirtual().start(() -> client.accept(message.toString()));
        }
        return true;
    }

    private void reply(String id, InputAnswer answer) {
        session.questions().answered(Optional.of(RawJson.of(id)), answer);
    }

    private static InputRequests wish(String method, String params) {
        return InputRequests.of(
                "key", InputRequest.of(method, Optional.of(RawJson.of(params))).orElseThrow());
    }
}
