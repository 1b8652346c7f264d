package io.magictunnel.upstream.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.StoppedClock;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamConnection;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamRequest;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionPoolTest {

    private static final Holder ANNA = new Holder("tickets", "anna", Optional.empty());
    private static final Holder BERT = new Holder("tickets", "bert", Optional.empty());
    private static final Holder CARL = new Holder("tickets", "carl", Optional.of("session"));

    private final StoppedClock clock = new StoppedClock();
    private final SessionPool pool = new SessionPool(2, Duration.ofMinutes(10), clock);
    private final AtomicInteger closed = new AtomicInteger();
    private final List<Runnable> losses = new ArrayList<>();

    @Test
    void eachHolderHasOneSessionOfTheirOwn() throws Exception {
        var first = session(ANNA);
        var again = session(ANNA);
        var other = session(BERT);

        assertThat(again).isSameAs(first);
        assertThat(other).isNotSameAs(first);
    }

    @Test
    void whatIsIdleForLongIsClosedAndWhatIsInUseIsNot() throws Exception {
        session(ANNA);
        try (var used = pool.lease(BERT, this::open)) {
            clock.advance(Duration.ofMinutes(11));
            pool.expire();

            assertThat(pool.size()).isEqualTo(1);
            assertThat(used.session()).isSameAs(session(BERT));
        }
        Eventually.eventually(() -> assertThat(closed).hasValue(1));
    }

    @Test
    void theLeastRecentlyUsedMakesRoom() throws Exception {
        session(ANNA);
        clock.advance(Duration.ofSeconds(1));
        var second = session(BERT);

        session(CARL);

        assertThat(pool.size()).isEqualTo(2);
        assertThat(session(BERT)).isSameAs(second);
    }

    @Test
    void whereAllAreInUseThereIsNoRoom() throws Exception {
        try (var one = pool.lease(ANNA, this::open);
                var other = pool.lease(BERT, this::open)) {
            assertThat(List.of(one, other)).doesNotContainNull();
            assertThatThrownBy(() -> pool.lease(CARL, this::open))
                    .isInstanceOf(UpstreamException.class)
                    .hasMessage("has no room for another connection: 2 are in use");
        }
    }

    @Test
    void aLostOneIsOpenedAnew() throws Exception {
        var first = session(ANNA);

        losses.getFirst().run();

        assertThat(session(ANNA)).isNotSameAs(first);
    }

    @Test
    void oneThatCannotBeOpenedLeavesNothingBehind() {
        assertThatThrownBy(() -> pool.lease(ANNA, lost -> {
                    throw new UpstreamException(UpstreamException.Reason.UNAUTHORIZED, "wants to be allowed");
                }))
                .isInstanceOf(UpstreamException.class);

        assertThat(pool.size()).isZero();
    }

    @Test
    void itEndsWithTheSessionOfItsHolder() throws Exception {
        session(CARL);
        session(ANNA);

        pool.end(CARL::equals);

        assertThat(pool.size()).isEqualTo(1);
        Eventually.eventually(() -> assertThat(closed).hasValue(1));
    }

    private UpstreamSession session(Holder holder) throws Exception {
        try (var lease = pool.lease(holder, this::open)) {
            return lease.session();
        }
    }

    private UpstreamSession open(Runnable lost) throws UpstreamException, InterruptedException {
        losses.add(lost);
        var limits = new SessionLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 10, ClientCapabilities.NONE);
        return UpstreamSession.open(new Polite(), new Deaf(), EraChoice.LEGACY, limits);
    }

    /** Greets, and counts its end. */
    private final class Polite implements UpstreamConnection {

        @Override
        public UpstreamAnswer ask(UpstreamRequest request) {
            return new UpstreamAnswer.Given(
                    RawJson.of("{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"serverInfo\":{}}"));
        }

        @Override
        public void tell(String method, Optional<RawJson> params) {}

        @Override
        public void speak(ProtocolVersion revision) {}

        @Override
        public boolean hear(UpstreamRequest listen, Runnable whenHeard) {
            return false;
        }

        @Override
        public boolean hasHeaders() {
            return false;
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static final class Deaf implements ConnectionListener {

        @Override
        public void changed(ServerList list) {}

        @Override
        public void resourceUpdated(String uri) {}

        @Override
        public void lost(String reason) {}

        @Override
        public void logged(String line) {}
    }
}
