package io.magictunnel.upstream.stdio;

import static io.magictunnel.testing.Eventually.eventually;
import static io.magictunnel.upstream.session.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.Requests;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StdioConnectionTest {

    private static final StdioLimits LIMITS = new StdioLimits(1024 * 1024, 3, Duration.ofSeconds(1));
    private static final String OK = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{ \"odd\" : [1.50] }}";

    private final RecordingListener listener = new RecordingListener();
    private StdioConnection connection;

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void anAnswerArrivesAsItWasWritten() throws Exception {
        connect((line, program) -> program.say(OK));

        assertThat(connection.ask(request(1, "x"))).isEqualTo(given("{ \"odd\" : [1.50] }"));
    }

    @Test
    void aRequestIsOneLineHoweverItsArgumentsWereWritten() throws Exception {
        var program = connect((line, peer) -> peer.say(OK));
        var params = RawJson.of("{\n  \"a\":\r\n \"b\\nc\"}");

        connection.ask(new UpstreamRequest(1, "x", Optional.empty(), params, Map.of(), Patience.of(Requests.LONG)));

        assertThat(program.heard)
                .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{   \"a\":   \"b\\nc\"}}");
    }

    @Test
    void whatIsNoMessageIsSkippedAndLogged() throws Exception {
        connect((line, program) -> {
            program.say("Server listening on stdio ...");
            program.say("");
            program.say("{\"broken\":");
            program.say("[]");
            program.say(OK);
        });

        assertThat(connection.ask(request(1, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
        assertThat(listener.lines)
                .containsExactly(
                        "stdout, no message: Server listening on stdio ...",
                        "stdout, no message: {\"broken\":",
                        "stdout, no message: []");
    }

    @Test
    void anErrorIsADeclinedRequest() throws Exception {
        connect((line, program) ->
                program.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"no such tool\"}}"));

        assertThat(connection.ask(request(1, "x"))).isInstanceOfSatisfying(UpstreamAnswer.Declined.class, declined -> {
            assertThat(declined.error().code()).isEqualTo(-32602);
            assertThat(declined.error().message()).isEqualTo("no such tool");
        });
    }

    @Test
    void aLineOfTwentyMegabytesFailsItsCallAndNoOther() throws Exception {
        var huge = "{\"jsonrpc\":\"2.0\",\"result\":\"" + "x".repeat(20 * 1024 * 1024) + "\",\"id\":1}";
        connect((line, program) -> program.say(line.contains("\"id\":1,") ? huge : OK.replace("\"id\":1", "\"id\":2")));

        assertRefused(request(1, "x"), Reason.TOO_LARGE, "answered with more than 1048576 bytes");
        assertThat(connection.ask(request(2, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
    }

    @Test
    void theEndOfTheProcessFailsAllWaitingCallsAtOnce() throws Exception {
        var read = new CountDownLatch(2);
        var program = connect((line, peer) -> read.countDown());
        var first = later(request(1, "x"));
        var second = later(request(2, "x"));
        read.await();

        program.die(137);

        assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("UNREACHABLE was ended by signal 9");
        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo("UNREACHABLE was ended by signal 9");
        assertRefused(request(3, "x"), Reason.UNREACHABLE, "was ended by signal 9");
        eventually(() -> assertThat(listener.lost).containsExactly("was ended by signal 9"));
    }

    @Test
    void anAnswerJustBeforeTheEndStillCounts() throws Exception {
        connect((line, program) -> {
            program.say(OK);
            program.die(3);
        });

        assertThat(connection.ask(request(1, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
        eventually(() -> assertThat(listener.lost).containsExactly("ended with exit code 3"));
    }

    @Test
    void aProgramThatClosesItsOutputIsLost() throws Exception {
        connect((line, program) -> program.closeOutput());

        assertRefused(request(1, "x"), Reason.UNREACHABLE, "closed its output");
        eventually(() -> assertThat(listener.lost).containsExactly("closed its output"));
    }

    @Test
    void silenceEndsWithATimeOutOfWhichTheServerIsTold() throws Exception {
        var program = connect((line, peer) -> {});

        assertRefused(
                request(1, "x", Patience.of(Duration.ofMillis(50))), Reason.TIMEOUT, "did not answer within 0.05 s");
        eventually(() ->
                assertThat(program.heard).last().asString().contains("notifications/cancelled", "\"requestId\":1"));
    }

    @Test
    void whoeverAskedCanStopTheCall() throws Exception {
        var cancellation = new Cancellation();
        var program = connect((line, peer) -> cancellation.cancel());

        assertRefused(request(1, "x", Requests.cancelledBy(cancellation)), Reason.CANCELLED, "was told to stop");
        eventually(() -> assertThat(program.heard).last().asString().contains("notifications/cancelled"));
    }

    @Test
    void anAnswerToAnotherIdHelpsNobody() throws Exception {
        connect((line, program) -> program.say(OK.replace("\"id\":1", "\"id\":77")));

        assertRefused(
                request(1, "x", Patience.of(Duration.ofMillis(100))), Reason.TIMEOUT, "did not answer within 0.1 s");
        assertThat(listener.lines).contains("An answer that nobody waits for, id 77");
    }

    @Test
    void progressIsHeardByTheOneWhoAskedAndBeforeTheAnswer() throws Exception {
        var heard = new ArrayList<String>();
        connect((line, program) -> {
            program.say(progress(1, "5", "\"total\":10,\"message\":\"half\""));
            program.say(progress(99, "6", "\"total\":10"));
            program.say(progress(1, "7.5", "\"x\":0"));
            program.say(OK);
        });

        connection.ask(request(
                1,
                "x",
                Requests.toldTo((progress, total, message) -> heard.add(progress + " " + total + " " + message))));

        assertThat(heard)
                .containsExactly("5.0 OptionalDouble[10.0] Optional[half]", "7.5 OptionalDouble.empty Optional.empty");
    }

    @Test
    void aFloodOfNotificationsDrownsNobody() throws Exception {
        connect((line, program) -> {
            for (var i = 0; i < 20_000; i++) {
                program.say(progress(1, Integer.toString(i), "\"total\":1"));
                program.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard_of\"}");
            }
            program.say(OK);
        });

        assertThat(connection.ask(request(1, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
    }

    @Test
    void changedToolsAreAnnounced() throws Exception {
        connect((line, program) -> {
            program.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}");
            program.say(OK);
        });

        connection.ask(request(1, "x"));

        assertThat(listener.changes).hasSize(1);
    }

    @Test
    void aPingIsAnsweredAndAWishThatBelongsToNoCallRefused() throws Exception {
        var program = connect((line, peer) -> {
            if (line.contains("\"method\":\"x\"")) {
                peer.say("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}");
                peer.say("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"method\":\"sampling/createMessage\",\"params\":{}}");
                peer.say(OK);
            }
        });

        connection.ask(request(1, "x"));

        eventually(() -> assertThat(program.heard)
                .contains("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}")
                .anyMatch(line -> line.contains("\"id\":\"s\"") && line.contains("must belong to a call")));
    }

    @Test
    void aWishInsideACallIsForTheClientOfTheCallAndTheCallWaits() throws Exception {
        connect((line, peer) -> {
            if (line.contains("\"method\":\"tools/call\"")) {
                peer.say("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"method\":\"roots/list\"}");
            } else if (line.contains("\"id\":\"s\"") && line.contains("file:///home")) {
                peer.say(OK);
            }
        });

        var answer = connection.ask(
                request(1, "tools/call", Requests.answeredBy("{\"roots\":[{\"uri\":\"file:///home\"}]}")));

        assertThat(answer).isInstanceOf(UpstreamAnswer.Given.class);
    }

    @Test
    void aProgramThatDoesNotReadHoldsNobodyUp() {
        connection = new StdioConnection(ScriptedProgram.deaf(), LIMITS, listener);
        connection.start();
        var large = new UpstreamRequest(
                1,
                "x",
                Optional.empty(),
                RawJson.of("\"" + "x".repeat(17 * 1024 * 1024) + "\""),
                Map.of(),
                Patience.of(Duration.ofMillis(50)));

        assertRefused(large, Reason.TIMEOUT, "did not answer within 0.05 s");
        assertRefused(
                request(2, "x", Patience.of(Duration.ofMillis(50))), Reason.BUSY, "does not read what it is sent");
    }

    @Test
    void onlySoManyCallsMayWait() throws Exception {
        var read = new CountDownLatch(LIMITS.maxPending());
        connect((line, program) -> read.countDown());
        for (var id = 1; id <= LIMITS.maxPending(); id++) {
            var request = request(id, "x");
            Thread.ofVirtual().start(() -> reasonOf(request));
        }
        read.await();

        assertRefused(request(9, "x"), Reason.BUSY, "has 3 calls waiting already, which is the limit");
    }

    @Test
    void standardErrorIsKeptLineByLine() throws Exception {
        connect((line, program) -> {
            program.complain("Warnung: größer \u001b[31mrot");
            program.say(OK);
        });

        connection.ask(request(1, "x"));

        eventually(() -> assertThat(listener.lines).contains("Warnung: größer  [31mrot"));
    }

    @Test
    void whoeverWaitsHearsOfTheClosing() throws Exception {
        var read = new CountDownLatch(1);
        connect((line, program) -> read.countDown());
        var waiting = later(request(1, "x"));
        read.await();

        connection.close();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo("UNREACHABLE was stopped");
        assertThat(listener.lost).isEmpty();
    }

    private ScriptedProgram connect(ScriptedProgram.Script script) {
        var program = ScriptedProgram.answering(script);
        connection = new StdioConnection(program, LIMITS, listener);
        connection.start();
        return program;
    }

    private void assertRefused(UpstreamRequest request, Reason reason, String message) {
        assertThatThrownBy(() -> connection.ask(request)).isInstanceOfSatisfying(UpstreamException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessage(message);
        });
    }

    private CompletableFuture<String> later(UpstreamRequest request) {
        var answer = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> answer.complete(reasonOf(request)));
        return answer;
    }

    private String reasonOf(UpstreamRequest request) {
        try {
            return connection.ask(request).toString();
        } catch (UpstreamException refused) {
            return refused.reason() + " " + refused.getMessage();
        } catch (InterruptedException stopped) {
            throw new CompletionException(stopped);
        }
    }

    private static UpstreamAnswer given(String result) {
        return new UpstreamAnswer.Given(RawJson.of(result));
    }

    private static String progress(int token, String progress, String more) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":%d,\"progress\":%s,%s}}"
                .formatted(token, progress, more);
    }
}
