package io.magictunnel.upstream.greeting;

import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.UpstreamException;
import java.util.concurrent.locks.ReentrantLock;

/** Whom we met behind a connection. When a server has forgotten us, one of those who notice greets it; the others wait for that. */
public final class Acquaintance {

    private final Handshake handshake;
    private final ReentrantLock greeting = new ReentrantLock();
    private volatile MetServer met;

    public Acquaintance(Handshake handshake) {
        this.handshake = handshake;
    }

    public MetServer met() {
        return met;
    }

    public void greet(EraChoice era) throws UpstreamException, InterruptedException {
        met = handshake.greet(era);
    }

    /**
     * Greets the server once more, unless somebody has done so meanwhile.
     *
     * @param known whom the server has forgotten to know
     * @return whether it was done now
     */
    public boolean greetAgain(MetServer known) throws UpstreamException, InterruptedException {
        greeting.lockInterruptibly();
        try {
            if (met != known) {
                return false;
            }
            met = handshake.initialize();
            return true;
        } finally {
            greeting.unlock();
        }
    }
}
