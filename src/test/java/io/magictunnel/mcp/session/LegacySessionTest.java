package io.magictunnel.mcp.session;

import static io.magictunnel.mcp.listing.ChangedList.TOOLS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.security.Caller;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LegacySessionTest {

    private static final String CHANGED = "notifications/tools/list_changed";

    private final LegacySession session = new LegacySession(
            "id",
            Caller.system(),
            new SessionTerms(ProtocolVersion.V2025_11_25, new ClientInfo("c", "1"), ClientCapabilities.ALL),
            Instant.EPOCH);

    @Test
    void onlyTheCallOfThatIdIsCancelled() {
        var one = new Cancellation();
        var other = new Cancellation();
        session.started(RawJson.of("1"), one);
        session.started(RawJson.of("\"1\""), other);

        session.cancel(RawJson.of("1"));
        session.cancel(RawJson.of("2"));

        assertThat(one.isCancelled()).isTrue();
        assertThat(other.isCancelled()).isFalse();
    }

    @Test
    void anIdIsInUseUntilItsCallHasEnded() {
        assertThat(session.started(RawJson.of("1"), new Cancellation())).isTrue();
        assertThat(session.started(RawJson.of("1"), new Cancellation())).isFalse();

        session.ended(RawJson.of("1"));

        assertThat(session.started(RawJson.of("1"), new Cancellation())).isTrue();
    }

    @Test
    void aChangeIsToldOnceAndOnOneStream() {
        var older = listening();
        var newer = listening();
        session.becomeReady();
        session.knowsList(TOOLS, "a");

        session.listIsNow(TOOLS, "b");
        session.listIsNow(TOOLS, "b");

        assertThat(written(newer)).containsOnlyOnce(CHANGED);
        assertThat(written(older)).doesNotContain(CHANGED);
    }

    @Test
    void aStreamThatTakesNothingMoreIsGivenUpForAnother() {
        var older = listening();
        var newer = listening();
        newer.offer(io.magictunnel.protocol.JsonBody.of("{}".getBytes(UTF_8)));
        session.becomeReady();
        session.knowsList(TOOLS, "a");

        session.listIsNow(TOOLS, "b");

        assertThat(written(older)).containsOnlyOnce(CHANGED);
        assertThat(written(newer)).isEqualTo("event: message\ndata: {}\n\n");
    }

    @Test
    void whoKnowsTheListIsNotTold() {
        var stream = listening();
        session.becomeReady();
        session.listIsNow(TOOLS, "a");
        session.knowsList(TOOLS, "a");
        session.listIsNow(TOOLS, "a");

        assertThat(written(stream)).doesNotContain(CHANGED);
    }

    @Test
    void nothingIsToldBeforeTheHandshakeIsConfirmed() {
        var stream = listening();
        session.knowsList(TOOLS, "a");

        session.listIsNow(TOOLS, "b");

        assertThat(written(stream)).doesNotContain(CHANGED);
    }

    @Test
    void whatWasMissedIsToldToWhoListensLater() {
        session.becomeReady();
        session.knowsList(TOOLS, "a");
        session.listIsNow(TOOLS, "b");

        var stream = listening();
        session.listIsNow(TOOLS, "b");

        assertThat(written(stream)).containsOnlyOnce(CHANGED);
    }

    @Test
    void whoIsDismissedIsToldWhyAndListensNoMore() {
        var stream = listening();
        session.becomeReady();

        session.dismiss("It is gone");

        assertThat(stream.isRead()).isFalse();
        assertThat(written(stream)).contains("notifications/message", "\"warning\"", "It is gone");
        assertThat(session.isOver()).isFalse();
    }

    private SseStream listening() {
        var stream = new SseStream(1, Duration.ofMinutes(1));
        session.streams().opened(stream);
        return stream;
    }

    private static String written(SseStream stream) {
        var out = new ByteArrayOutputStream();
        stream.end();
        stream.write(out);
        return out.toString(UTF_8);
    }
}
