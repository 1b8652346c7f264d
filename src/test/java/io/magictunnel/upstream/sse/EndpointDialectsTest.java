package io.magictunnel.upstream.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.http.EventServer;
import io.magictunnel.upstream.http.HttpLimits;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import io.magictunnel.upstream.stdio.StdioLimits;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointDialectsTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private static final EndpointDialects.Greeting GREETING =
            new EndpointDialects.Greeting(EraChoice.AUTO, new SessionLimits(TIME, TIME, 100, ClientCapabilities.NONE));

    private final EndpointDialects dialects =
            new EndpointDialects(new HttpLimits(TIME, 1_000_000), new StdioLimits(1_000_000, 10, TIME));
    private final CompletableFuture<String> lost = new CompletableFuture<>();

    @ParameterizedTest
    @EnumSource
    void aServerOfTheFirstRevisionIsTalkedTo(EndpointKind kind) throws UpstreamException, InterruptedException {
        try (var server = new EventServer("/messages?session=1");
                var session = connect(server, kind)) {
            assertThat(session.identity().revision()).isEqualTo(ProtocolVersion.V2024_11_05);
            assertThat(session.listTools())
                    .extracting(tool -> tool.path("name").asString())
                    .containsExactly("greet");
            assertThat(greeting(session)).contains("hello");
        }
    }

    @Test
    void whatAServerSpeaksIsRemembered() throws UpstreamException, InterruptedException {
        try (var server = new EventServer("/messages")) {
            connect(server, EndpointKind.ANY).close();
            var refused = server.countAtUrl("POST");

            connect(server, EndpointKind.ANY).close();

            assertThat(server.countAtUrl("GET")).isEqualTo(2);
            assertThat(server.countAtUrl("POST")).isEqualTo(refused).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/messages",
                "//evil.example/messages",
                "http://u:p@127.0.0.1/x",
                "http://[",
                "data:x"
            })
    void messagesStayAtTheServer(String endpoint) {
        try (var server = new EventServer(endpoint)) {
            assertThatThrownBy(() -> connect(server, EndpointKind.EVENTS))
                    .isInstanceOf(UpstreamException.class)
                    .hasMessageContaining("only one of the same origin is used");
        }
    }

    @Test
    void theEndOfTheStreamIsTheEndOfTheConnection() throws Exception {
        try (var server = new EventServer("/messages");
                var session = connect(server, EndpointKind.EVENTS)) {
            server.hangUp();

            assertThat(lost.get(TIME.toSeconds(), TimeUnit.SECONDS)).isEqualTo("ended its events");
            assertThatThrownBy(() -> greeting(session)).isInstanceOf(UpstreamException.class);
        }
    }

    @Test
    void aMessageThatIsRefusedEndsTheConnection() throws Exception {
        try (var server = new EventServer("/elsewhere")) {
            assertThatThrownBy(() -> connect(server, EndpointKind.EVENTS))
                    .isInstanceOf(UpstreamException.class)
                    .hasMessageContaining("answered a message with HTTP 405");
        }
    }

    private UpstreamSession connect(EventServer server, EndpointKind kind)
            throws UpstreamException, InterruptedException {
        var endpoint = new ServerTransport.Endpoint(URI.create(server.url()), Map.of(), kind, new ServerAuth.None());
        return dialects.connect(endpoint, RequestCredentials.NONE, GREETING, new Listener());
    }

    private static String greeting(UpstreamSession session) throws UpstreamException, InterruptedException {
        var arguments = Json.MAPPER.createObjectNode();
        var answer = session.callTool("greet", "{}".getBytes(UTF_8), arguments, Patience.of(TIME));
        return ((UpstreamAnswer.Given) answer).result().toString();
    }

    private final class Listener implements ConnectionListener {

        @Override
        public void changed(ServerList list) {}

        @Override
        public void resourceUpdated(String uri) {}

        @Override
        public void lost(String reason) {
            lost.complete(reason);
        }

        @Override
        public void logged(String line) {}
    }
}
