package io.magictunnel.upstream.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.RecordingListener;
import io.magictunnel.upstream.session.ScriptedConnection;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchedResourcesTest {

    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofSeconds(30), Duration.ofSeconds(5), 5, ClientCapabilities.NONE);
    private static final String GREETED =
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"resources\":{\"subscribe\":true}}}";

    private final RecordingListener listener = new RecordingListener();
    private final ScriptedConnection server = ScriptedConnection.overStdio().gives("initialize", GREETED);

    @Test
    void aServerIsToldWhatIsNewAndWhatIsOver() throws Exception {
        server.gives("resources/subscribe", "{}")
                .gives("resources/subscribe", "{}")
                .gives("resources/unsubscribe", "{}");
        var session = open();

        session.watch(Set.of("a://1", "a://2"));
        session.watch(Set.of("a://2"));

        assertThat(told())
                .containsExactly(
                        "resources/subscribe {\"uri\":\"a://1\"}",
                        "resources/subscribe {\"uri\":\"a://2\"}",
                        "resources/unsubscribe {\"uri\":\"a://1\"}");
    }

    @Test
    void theSameWishIsNotToldAgain() throws Exception {
        server.gives("resources/subscribe", "{}");
        var session = open();

        session.watch(Set.of("a://1"));
        session.watch(Set.of("a://1"));

        assertThat(told()).hasSize(1);
    }

    @Test
    void aServerThatForgotUsIsToldAgain() throws Exception {
        server.gives("resources/subscribe", "{}")
                .fails("ping", UpstreamException.Reason.SESSION_LOST)
                .gives("initialize", GREETED)
                .gives("resources/subscribe", "{}")
                .gives("ping", "{}");
        var session = open();
        session.watch(Set.of("a://1"));

        session.check();

        assertThat(told()).hasSize(2);
        assertThat(listener.updates).containsExactly("a://1");
    }

    @Test
    void whatIsDeclinedIsLoggedAndTriedAgain() throws Exception {
        server.declines("resources/subscribe", -32602, "no")
                .gives("resources/subscribe", "{}")
                .gives("resources/subscribe", "{}");
        var session = open();

        session.watch(Set.of("a://1"));
        session.watch(Set.of("a://1", "a://2"));

        assertThat(told()).hasSize(3);
        assertThat(listener.lines).containsExactly("The server declined resources/subscribe of 'a://1': no (-32602)");
    }

    @Test
    void aServerThatDoesNotTellIsNotAsked() throws Exception {
        var silent = ScriptedConnection.overStdio()
                .gives("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"resources\":{}}}");

        UpstreamSession.open(silent, listener, EraChoice.LEGACY, LIMITS).watch(Set.of("a://1"));

        assertThat(silent.methods()).containsExactly("initialize");
    }

    private UpstreamSession open() throws Exception {
        return UpstreamSession.open(server, listener, EraChoice.LEGACY, LIMITS);
    }

    private List<String> told() {
        return server.asked.stream()
                .filter(request -> request.method().startsWith("resources/"))
                .map(request -> request.method() + " " + request.params())
                .toList();
    }
}
