package io.magictunnel.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegacySessionsTest {

    private static final SessionTerms TERMS =
            new SessionTerms(ProtocolVersion.V2025_06_18, new ClientInfo("c", "1"), ClientCapabilities.NONE);

    private static final Caller ANN = new Caller("u1", "ann", Role.USER, Optional.of("k1"));
    private static final Caller ANN_WITH_OTHER_KEY = new Caller("u1", "ann", Role.USER, Optional.of("k2"));
    private static final Caller BOB = new Caller("u2", "bob", Role.ADMIN, Optional.of("k3"));

    private final Watch watch = new Watch();
    private final List<LegacySession> closed = new ArrayList<>();
    private final LegacySessions sessions =
            new LegacySessions(new PrincipalLimit(2, 3), Duration.ofMinutes(30), watch, closed::add);

    @Test
    void aSessionBelongsToTheVirtualServerWhereItWasOpened() {
        var session = open(ANN.within("billing"));

        assertThat(sessions.use(session.id(), ANN)).isEmpty();
        assertThat(sessions.use(session.id(), ANN.within("other"))).isEmpty();
        assertThat(sessions.use(session.id(), ANN.within("billing"))).containsSame(session);
    }

    @Test
    void belongToWhoeverOpenedThem() {
        var session = open(ANN);

        assertThat(sessions.use(session.id(), ANN)).containsSame(session);
        assertThat(sessions.use(session.id(), ANN_WITH_OTHER_KEY)).isEmpty();
        assertThat(sessions.use(session.id(), BOB)).isEmpty();
        assertThat(sessions.use("guess", ANN)).isEmpty();
    }

    @Test
    void haveIdsOf256BitsThatFitIntoAHeader() {
        var first = open(ANN).id();
        var second = open(ANN).id();

        assertThat(first).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second);
    }

    @Test
    void followTheRoleOfTheirOwner() {
        var session = open(ANN);
        var promoted = new Caller("u1", "ann", Role.OPERATOR, Optional.of("k1"));

        sessions.use(session.id(), promoted);

        assertThat(session.caller().role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void areGoneOnceClosed() {
        var session = open(ANN);

        sessions.close(session);
        sessions.close(session);

        assertThat(sessions.use(session.id(), ANN)).isEmpty();
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedMakesRoomForANewOneOfTheSameOwner() {
        var first = open(ANN);
        watch.pass(Duration.ofSeconds(1));
        var second = open(ANN);
        watch.pass(Duration.ofSeconds(1));
        sessions.use(first.id(), ANN);

        var third = open(ANN);

        assertThat(sessions.all()).containsExactlyInAnyOrder(first, third);
        assertThat(sessions.use(second.id(), ANN)).isEmpty();
    }

    @Test
    void nobodyMakesRoomForSomebodyElse() {
        open(ANN);
        open(ANN);
        open(BOB);

        var another = sessions.open(ANN_WITH_OTHER_KEY, TERMS);

        assertThat(another).isEmpty();
        assertThat(sessions.all()).hasSize(3);
    }

    @Test
    void whatIsInUseMakesNoRoom() {
        var calling = open(ANN);
        calling.started(RawJson.of("1"), new Cancellation());
        var listening = open(ANN);
        listening.streams().opened(new SseStream(1, Duration.ofSeconds(1)));

        assertThat(sessions.open(ANN, TERMS)).isEmpty();
    }

    @Test
    void expireWhenNobodyUsesThem() {
        var idle = open(ANN);
        var listening = open(ANN);
        listening.streams().opened(new SseStream(1, Duration.ofSeconds(1)));
        var used = open(BOB);
        watch.pass(Duration.ofMinutes(31));
        sessions.use(used.id(), BOB);

        sessions.expire();

        assertThat(sessions.all()).containsExactlyInAnyOrder(listening, used).doesNotContain(idle);
        assertThat(open(ANN)).isNotNull();
    }

    @Test
    void takeTheirCallsWithThem() {
        var session = open(ANN);
        var cancellation = new Cancellation();
        session.started(RawJson.of("1"), cancellation);

        sessions.close(session);

        assertThat(cancellation.isCancelled()).isTrue();
    }

    private LegacySession open(Caller caller) {
        return sessions.open(caller, TERMS).orElseThrow();
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
