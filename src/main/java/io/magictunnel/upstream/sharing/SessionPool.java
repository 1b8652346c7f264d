package io.magictunnel.upstream.sharing;

import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Sessions with servers, one for each holder: opened by the first call, kept while there are calls, closed when they have been idle
 * for long or make room for others.
 */
public final class SessionPool {

    private final int most;
    private final Duration idle;
    private final Clock clock;
    private final Map<Holder, Own> sessions = new HashMap<>();

    public SessionPool(int most, Duration idle, Clock clock) {
        this.most = most;
        this.idle = idle;
        this.clock = clock;
    }

    /** Connects for one holder. */
    @FunctionalInterface
    public interface Opener {

        /** @param lost to be run when the connection is of no more use */
        UpstreamSession open(Runnable lost) throws UpstreamException, InterruptedException;
    }

    /** A session that stays open at least until this is closed. */
    public interface Lease extends AutoCloseable {

        UpstreamSession session();

        @Override
        void close();
    }

    /** A holder's session. The first one who wants it connects; the others wait for that. */
    public Lease lease(Holder holder, Opener opener) throws UpstreamException, InterruptedException {
        var own = enter(holder);
        try {
            own.open(opener);
            return own;
        } catch (UpstreamException | InterruptedException | RuntimeException failed) {
            own.close();
            drop(own);
            throw failed;
        }
    }

    /** Ends what is not in use any more. */
    public void expire() {
        var since = clock.instant().minus(idle);
        close(take(own -> own.users == 0 && own.lastUsed.isBefore(since)));
    }

    /** Ends sessions, in use or not. */
    public void end(Predicate<Holder> whose) {
        close(take(own -> whose.test(own.holder)));
    }

    public synchronized int size() {
        return sessions.size();
    }

    private Own enter(Holder holder) throws UpstreamException {
        var leaving = List.<Own>of();
        try {
            synchronized (this) {
                var known = sessions.get(holder);
                if (known == null) {
                    leaving = makeRoom();
                    known = new Own(holder);
                    sessions.put(holder, known);
                }
                known.users++;
                return known;
            }
        } finally {
            close(leaving);
        }
    }

    private List<Own> makeRoom() throws UpstreamException {
        if (sessions.size() < most) {
            return List.of();
        }
        var idlest = sessions.values().stream()
                .filter(own -> own.users == 0)
                .min(Comparator.comparing(own -> own.lastUsed))
                .orElseThrow(() -> new UpstreamException(
                        Reason.BUSY, "has no room for another connection: %d are in use".formatted(most)));
        sessions.remove(idlest.holder);
        return List.of(idlest);
    }

    private synchronized List<Own> take(Predicate<Own> which) {
        var taken = sessions.values().stream().filter(which).toList();
        taken.forEach(own -> sessions.remove(own.holder));
        return taken;
    }

    private void drop(Own own) {
        synchronized (this) {
            sessions.remove(own.holder, own);
        }
        close(List.of(own));
    }

    /** Nobody waits for a server that is slow to say goodbye. */
    private static void close(List<Own> over) {
        over.forEach(own -> Thread.ofVirtual().name("upstream-farewell").start(own::endSession));
    }

    private final class Own implements Lease {

        private final Holder holder;
        private final ReentrantLock opening = new ReentrantLock();
        private volatile Optional<UpstreamSession> session = Optional.empty();
        private boolean isOver;
        private int users;
        private Instant lastUsed = clock.instant();

        private Own(Holder holder) {
            this.holder = holder;
        }

        private void open(Opener opener) throws UpstreamException, InterruptedException {
            opening.lockInterruptibly();
            try {
                if (isOver) {
                    throw new UpstreamException(Reason.UNREACHABLE, "was disconnected meanwhile");
                }
                if (session.isEmpty()) {
                    session = Optional.of(opener.open(() -> drop(this)));
                }
            } finally {
                opening.unlock();
            }
        }

        @Override
        public UpstreamSession session() {
            return session.orElseThrow();
        }

        @Override
        public void close() {
            synchronized (SessionPool.this) {
                users--;
                lastUsed = clock.instant();
            }
        }

        private void endSession() {
            opening.lock();
            try {
                isOver = true;
                session.ifPresent(UpstreamSession::close);
            } finally {
                opening.unlock();
            }
        }
    }
}
