package io.magictunnel.upstream.http;

import static io.magictunnel.testing.Eventually.eventually;
import static io.magictunnel.upstream.session.Requests.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.Requests;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamableHttpConnectionTest {

    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), 100_000);
    private static final String OK = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{ \"odd\" : [1.50] }}";
    private static final Patience SHORT = Patience.of(Duration.ofMillis(100));

    private final RecordingListener listener = new RecordingListener();
    private ScriptedHttpServer server;
    private StreamableHttpConnection connection;

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void anAnswerArrivesAsItWasWritten() throws Exception {
        connect(call -> call.json(200, OK));

        assertThat(connection.ask(request(1, "x"))).isEqualTo(given("{ \"odd\" : [1.50] }"));

        var asked = server.calls.getFirst();
        assertThat(asked.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{\"a\":1}}");
        assertThat(asked.header("Accept")).isEqualTo("application/json, text/event-stream");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer secret");
    }

    @Test
    void theSessionAndTheRevisionAreNamedAfterTheHandshakeOnly() throws Exception {
        connect(call -> {
            call.exchange().getResponseHeaders().set("Mcp-Session-Id", "s-1");
            call.json(200, OK);
        });

        connection.ask(request(1, "initialize"));
        connection.speak(ProtocolVersion.V2025_06_18);
        connection.ask(request(1, "tools/list"));

        assertThat(server.calls.get(0).header("Mcp-Session-Id")).isNull();
        assertThat(server.calls.get(0).header("MCP-Protocol-Version")).isNull();
        assertThat(server.calls.get(1).header("Mcp-Session-Id")).isEqualTo("s-1");
        assertThat(server.calls.get(1).header("MCP-Protocol-Version")).isEqualTo("2025-06-18");
    }

    @Test
    void aStatelessRequestRepeatsItsMethodAndNameInHeaders() throws Exception {
        connect(call -> call.json(200, OK));
        connection.speak(ProtocolVersion.V2026_07_28);

        connection.ask(new UpstreamRequest(
                1,
                "tools/call",
                Optional.of("größe"),
                RawJson.of("{}"),
                Map.of("Mcp-Param-A", "b"),
                Patience.of(Requests.LONG)));

        var asked = server.calls.getFirst();
        assertThat(asked.header("MCP-Protocol-Version")).isEqualTo("2026-07-28");
        assertThat(asked.header("Mcp-Method")).isEqualTo("tools/call");
        assertThat(asked.header("Mcp-Name")).isEqualTo("=?base64?Z3LDtsOfZQ==?=");
        assertThat(asked.header("Mcp-Param-A")).isEqualTo("b");
    }

    @Test
    void aStreamedAnswerMayComeInTheSmallestPiecesWithOtherThingsBefore() throws Exception {
        var heard = new ArrayList<String>();
        connect(call -> {
            call.stream();
            call.say(": hello\n\nid: 1\ndata:\n\n");
            call.say(event("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}"));
            call.say(event(progress(1, "1")) + event(progress(2, "2")));
            for (var b : event(OK.replace("odd", "ödd😀")).getBytes(UTF_8)) {
                call.exchange().getResponseBody().write(b);
                call.exchange().getResponseBody().flush();
            }
            call.end();
        });

        var answer = connection.ask(request(1, "x", Requests.toldTo((done, total, text) -> heard.add("" + done))));

        assertThat(answer).isEqualTo(given("{ \"ödd😀\" : [1.50] }"));
        assertThat(heard).containsExactly("1.0");
        assertThat(listener.changes).hasSize(1);
    }

    @Test
    void anAnswerCountsThoughTheServerKeepsTheStreamOpen() throws Exception {
        var release = new CountDownLatch(1);
        connect(call -> {
            call.stream();
            call.say(event(OK));
            release.await();
        });

        assertThat(connection.ask(request(1, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
        release.countDown();
    }

    @Test
    void aStreamThatBreaksOffIsResumedWhereTheServerNumbersItsEvents() throws Exception {
        connect(call -> {
            call.stream();
            if (call.method().equals("POST")) {
                call.say("id: 5-1\nretry: 1\ndata:\n\n");
            } else {
                call.say("id: 5-2\n" + event(OK));
            }
            call.end();
        });

        assertThat(connection.ask(request(1, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
        assertThat(server.calls("GET")).singleElement().satisfies(resumed -> {
            assertThat(resumed.header("Last-Event-ID")).isEqualTo("5-1");
            assertThat(resumed.header("Accept")).isEqualTo("text/event-stream");
        });
    }

    @Test
    void aStreamWithoutNumbersThatBreaksOffIsAFailure() {
        connect(call -> {
            call.stream();
            call.end();
        });

        assertRefused(request(1, "x"), Reason.BROKEN, "ended the stream before the answer");
    }

    @Test
    void aLineThatBreaksIsAFailureOfThatCallOnly() throws Exception {
        connect(call -> {
            if (call.body().contains("\"id\":1,")) {
                throw new IllegalStateException("dies");
            }
            call.json(200, OK.replace("\"id\":1", "\"id\":2"));
        });

        assertThatThrownBy(() -> connection.ask(request(1, "x")))
                .hasMessageStartingWith("broke the connection before the answer: ");
        assertThat(connection.ask(request(2, "x"))).isInstanceOf(UpstreamAnswer.Given.class);
        assertThat(listener.lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                401 | text/html        | <h1>Who?</h1>  | UNAUTHORIZED | refuses the configured credentials (HTTP 401)
                403 | application/json | {}             | UNAUTHORIZED | refuses the configured credentials (HTTP 403)
                404 | text/plain       | gone           | PROTOCOL     | answered HTTP 404
                500 | text/html        | <h1>Oops</h1>  | PROTOCOL     | answered HTTP 500
                302 | text/plain       | there          | PROTOCOL     | answered HTTP 302
                202 | text/plain       | ''             | PROTOCOL     | gave no answer (HTTP 202)
                200 | text/html        | <h1>Hi</h1>    | PROTOCOL     | answered HTTP 200 with text/html: Not JSON: syntax (line 1, column 1)
                200 | application/json | {"jsonrpc":"2.0","id":7,"result":{}} | PROTOCOL | answered something else than it was asked
                """)
    void whatIsNoAnswerIsTold(int status, String type, String body, Reason reason, String message) {
        connect(call -> call.answer(status, type, body));

        assertRefused(request(1, "x"), reason, message);
    }

    @Test
    void anErrorOfTheProtocolIsADeclinedRequestWhateverTheStatus() throws Exception {
        connect(call -> call.json(
                400,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32022,\"message\":\"no\",\"data\":{\"a\":1}}}"));

        assertThat(connection.ask(request(1, "x"))).isInstanceOfSatisfying(UpstreamAnswer.Declined.class, declined -> {
            assertThat(declined.error().code()).isEqualTo(-32022);
            assertThat(declined.error().data()).contains(RawJson.of("{\"a\":1}"));
        });
    }

    @Test
    void aSessionThatIsNotFoundIsLost() throws Exception {
        connect(call -> {
            if (call.body().contains("initialize")) {
                call.exchange().getResponseHeaders().set("Mcp-Session-Id", "s-1");
                call.json(200, OK);
            } else {
                call.json(
                        404,
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32001,\"message\":\"Session not found\"}}");
            }
        });
        connection.ask(request(1, "initialize"));

        assertRefused(request(2, "x"), Reason.SESSION_LOST, "has forgotten the session (HTTP 404)");
    }

    @Test
    void anAnswerIsBoundedHoweverItComes() {
        var huge = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"" + "x".repeat(100_000) + "\"}";
        connect(call -> {
            if (call.body().contains("\"method\":\"whole\"")) {
                call.json(200, huge);
            } else {
                call.stream();
                call.say(event(huge));
                call.end();
            }
        });

        assertRefused(request(1, "whole"), Reason.TOO_LARGE, "answered with more than 100000 bytes");
        assertRefused(request(1, "streamed"), Reason.TOO_LARGE, "answered with more than 100000 bytes");
    }

    @Test
    void anotherAddressOfTheSameOriginIsFollowed() throws Exception {
        connect(call -> {
            if (call.path().equals("/mcp/")) {
                call.json(200, OK);
            } else {
                call.exchange().getResponseHeaders().set("Location", "/mcp/");
                call.answer(307, "text/plain", "");
            }
        });

        connection.ask(request(1, "x"));
        connection.ask(request(1, "x"));

        assertThat(server.calls).extracting(ScriptedHttpServer.Call::path).containsExactly("/mcp", "/mcp/", "/mcp/");
        assertThat(server.calls).extracting(ScriptedHttpServer.Call::body).allMatch(body -> body.contains("\"x\""));
    }

    @Test
    void credentialsAreNotCarriedToAnotherOrigin() {
        try (var other = new ScriptedHttpServer(call -> call.json(200, OK))) {
            connect(call -> {
                call.exchange().getResponseHeaders().set("Location", other.url("/mcp"));
                call.answer(308, "text/plain", "");
            });

            assertRefused(
                    request(1, "x"),
                    Reason.PROTOCOL,
                    "sends us to '%s' (HTTP 308); only redirects within the same origin are followed"
                            .formatted(other.url("/mcp")));
            assertThat(other.calls).isEmpty();
        }
    }

    @Test
    void redirectsInACircleComeToAnEnd() {
        connect(call -> {
            call.exchange().getResponseHeaders().set("Location", "/mcp");
            call.answer(307, "text/plain", "");
        });

        assertRefused(request(1, "x"), Reason.PROTOCOL, "redirects without end");
    }

    @Test
    void silenceEndsWithATimeOutOfWhichAnOlderServerIsTold() throws Exception {
        connect(call -> {
            if (call.body().contains("notifications/cancelled")) {
                call.answer(202, "text/plain", "");
            }
        });

        assertRefused(request(1, "x", SHORT), Reason.TIMEOUT, "did not answer within 0.1 s");
        eventually(() -> assertThat(server.calls).anyMatch(call -> call.body().contains("\"requestId\":1")));
    }

    @Test
    void aSlowDripEndsWithTheSameTimeOut() {
        connect(call -> {
            call.stream();
            for (var i = 0; i < 10_000; i++) {
                call.say(":\n");
                Thread.sleep(10);
            }
        });

        assertRefused(request(1, "x", SHORT), Reason.TIMEOUT, "did not answer within 0.1 s");
    }

    @Test
    void whoeverAskedCanStopTheCallBeforeAndAfterTheStreamBegan() {
        var before = new Cancellation();
        var after = new Cancellation();
        connect(call -> {
            if (call.body().contains("\"method\":\"before\"")) {
                before.cancel();
            } else if (call.body().contains("\"method\":\"after\"")) {
                call.stream();
                call.say(": begun\n");
                after.cancel();
            }
        });

        assertRefused(request(1, "before", Requests.cancelledBy(before)), Reason.CANCELLED, "was told to stop");
        assertRefused(request(1, "after", Requests.cancelledBy(after)), Reason.CANCELLED, "was told to stop");
    }

    @Test
    void aServerThatIsNotThereIsLostOnce() {
        connect(call -> {});
        server.close();

        assertRefused(request(1, "x"), Reason.UNREACHABLE, "cannot be connected to: refused");
        assertRefused(request(2, "x"), Reason.UNREACHABLE, "cannot be connected to: refused");
        assertThat(listener.lost).containsExactly("cannot be connected to: refused");
    }

    @Test
    void aPingWithinAStreamIsAnswered() throws Exception {
        connect(call -> {
            if (call.body().contains("\"method\":\"x\"")) {
                call.stream();
                call.say(event("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}") + event(OK));
                call.end();
            } else {
                call.answer(202, "text/plain", "");
            }
        });

        connection.ask(request(1, "x"));

        assertThat(server.calls)
                .anyMatch(call -> call.body().equals("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}"));
    }

    @Test
    void aWishOnTheStreamOfACallIsForTheClientOfTheCall() throws Exception {
        var granted = new CompletableFuture<String>();
        connect(call -> {
            if (call.body().contains("\"tools/call\"")) {
                call.stream();
                call.say(event("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"method\":\"roots/list\"}"));
                granted.join();
                call.say(event(OK));
                call.end();
            } else {
                call.answer(202, "text/plain", "");
                granted.complete(call.body());
            }
        });

        connection.ask(request(1, "tools/call", Requests.answeredBy("{\"roots\":[]}")));

        assertThat(granted.join()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":{\"roots\":[]}}");
    }

    @Test
    void theSessionIsEndedAtTheServer() throws Exception {
        connect(call -> {
            call.exchange().getResponseHeaders().set("Mcp-Session-Id", "s-1");
            call.json(200, OK);
        });
        connection.ask(request(1, "initialize"));

        connection.close();

        assertThat(server.calls("DELETE")).singleElement().satisfies(asked -> assertThat(asked.header("Mcp-Session-Id"))
                .isEqualTo("s-1"));
    }

    private void connect(ScriptedHttpServer.Script script) {
        server = new ScriptedHttpServer(script);
        var endpoint = new ServerTransport.Endpoint(
                URI.create(server.url("/mcp")),
                Map.of("Authorization", "Bearer secret"),
                EndpointKind.ANY,
                new ServerAuth.None());
        connection = new StreamableHttpConnection(endpoint, RequestCredentials.NONE, LIMITS, listener);
    }

    private void assertRefused(UpstreamRequest request, Reason reason, String message) {
        assertThatThrownBy(() -> connection.ask(request)).isInstanceOfSatisfying(UpstreamException.class, refused -> {
            assertThat(refused).hasMessage(message);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }

    private static UpstreamAnswer given(String result) {
        return new UpstreamAnswer.Given(RawJson.of(result));
    }

    private static String event(String data) {
        return "event: message\ndata: " + data + "\n\n";
    }

    private static String progress(int token, String progress) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":%d,\"progress\":%s}}"
                .formatted(token, progress);
    }
}
