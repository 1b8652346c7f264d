package io.magictunnel.upstream.http;

import static io.magictunnel.upstream.session.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream on which a server says what nobody has asked for. */
class HeardStreamTest {

    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), 100_000);
    private static final String CHANGED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}";
    private static final String GREETED =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}}";

    private final RecordingListener listener = new RecordingListener();
    private final AtomicInteger heard = new AtomicInteger();
    private ScriptedHttpServer server;
    private StreamableHttpConnection connection;

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void announcementsAreHeardUntilTheStreamEnds() throws Exception {
        connect(call -> {
            call.stream();
            call.say(event(CHANGED));
            call.end();
        });

        assertThat(connection.hear(request(1, "subscriptions/listen"), heard::incrementAndGet))
                .isTrue();
        assertThat(heard).hasValue(1);
        assertThat(listener.changes).hasSize(1);
        assertThat(server.calls("GET")).hasSize(1);
    }

    @Test
    void aStatelessServerIsAskedToAnnounce() throws Exception {
        connect(call -> {
            call.stream();
            call.say(event(CHANGED));
            call.end();
        });
        connection.speak(ProtocolVersion.V2026_07_28);

        assertThat(connection.hear(request(1, "subscriptions/listen"), heard::incrementAndGet))
                .isTrue();
        assertThat(listener.changes).hasSize(1);
        assertThat(server.calls("POST")).singleElement().satisfies(asked -> assertThat(asked.header("Mcp-Method"))
                .isEqualTo("subscriptions/listen"));
    }

    @Test
    void aServerWithoutAnnouncementsIsNotAskedAgain() {
        connect(call -> call.answer(405, "text/plain", ""));

        assertThatThrownBy(() -> connection.hear(request(1, "subscriptions/listen"), heard::incrementAndGet))
                .isInstanceOfSatisfying(UpstreamException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.PROTOCOL));
        assertThat(heard).hasValue(0);
    }

    /** What such a server asks while nobody listens is lost: many keep nothing for later. */
    @Test
    void anOlderServerIsAskedNothingBeforeItsStreamIsOpen() throws Exception {
        var isOpen = new AtomicBoolean();
        var over = new CountDownLatch(1);
        connect(call -> {
            switch (call.method()) {
                case "GET" -> {
                    call.stream();
                    isOpen.set(true);
                    call.say(": open\n\n");
                    over.await(20, TimeUnit.SECONDS);
                    call.end();
                }
                case "POST" -> {
                    if (call.body().contains("\"initialize\"")) {
                        call.json(200, GREETED);
                    } else {
                        call.answer(202, "text/plain", "");
                    }
                }
                default -> call.answer(405, "text/plain", "");
            }
        });

        try (var session = open()) {
            assertThat(session.identity().revision()).isEqualTo(ProtocolVersion.V2025_11_25);
            assertThat(server.calls("GET")).hasSize(1);
            assertThat(isOpen).isTrue();
        } finally {
            over.countDown();
        }
    }

    @Test
    void aServerWithoutSuchAStreamIsNotWaitedFor() throws Exception {
        connect(call -> {
            if (call.body().contains("\"initialize\"")) {
                call.json(200, GREETED);
            } else {
                call.answer(call.method().equals("GET") ? 405 : 202, "text/plain", "");
            }
        });

        try (var session = open()) {
            assertThat(session.identity().revision()).isEqualTo(ProtocolVersion.V2025_11_25);
            assertThat(server.calls("GET")).hasSize(1);
        }
    }

    private UpstreamSession open() throws UpstreamException, InterruptedException {
        var limits = new SessionLimits(Duration.ofSeconds(30), Duration.ofSeconds(5), 5, ClientCapabilities.ALL);
        return UpstreamSession.open(connection, listener, EraChoice.LEGACY, limits);
    }

    private void connect(ScriptedHttpServer.Script script) {
        server = new ScriptedHttpServer(script);
        var endpoint = new ServerTransport.Endpoint(
                URI.create(server.url("/mcp")), Map.of(), EndpointKind.ANY, new ServerAuth.None());
        connection = new StreamableHttpConnection(endpoint, RequestCredentials.NONE, LIMITS, listener);
    }

    private static String event(String data) {
        return "event: message\ndata: " + data + "\n\n";
    }
}
