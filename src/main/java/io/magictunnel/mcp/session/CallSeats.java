package io.magictunnel.mcp.session;

import java.util.Optional;

/** How many calls may run at once, and how many may wait for their client instead, for each principal and in all. */
public final class CallSeats {

    private final PrincipalLimit running;
    private final PrincipalLimit waiting;

    public CallSeats(PrincipalLimit running, PrincipalLimit waiting) {
        this.running = running;
        this.waiting = waiting;
    }

    /** A seat for a call that begins; empty where too many run. */
    public Optional<Seat> take(Principal principal) {
        return running.tryEnter(principal) ? Optional.of(new Seat(principal)) : Optional.empty();
    }

    /** The place of one call, among those that run or among those that wait, until it is closed. */
    public final class Seat implements AutoCloseable {

        private final Principal principal;
        private PrincipalLimit held = running;

        private Seat(Principal principal) {
            this.principal = principal;
        }

        /** From now on the call waits for its client; false where too many do so. */
        public boolean stepAside() {
            return change(waiting);
        }

        /** From now on the call runs again; false where too many do so, and then it goes on waiting. */
        public boolean comeBack() {
            return change(running);
        }

        private synchronized boolean change(PrincipalLimit next) {
            if (held == next) {
                return true;
            }
            if (!next.tryEnter(principal)) {
                return false;
            }
            held.leave(principal);
            held = next;
            return true;
        }

        @Override
        public synchronized void close() {
            held.leave(principal);
        }
    }
}
