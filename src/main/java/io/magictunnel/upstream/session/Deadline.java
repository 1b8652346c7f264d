package io.magictunnel.upstream.session;

import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The moment up to which somebody waits for a server, through several steps. It is put off while the server itself waits for
 * us.
 */
public final class Deadline {

    /** How late it may be noticed that the deadline counts again. */
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);

    private final Duration patience;
    private long passes;
    private int holds;
    private long leftWhenHeld;

    public Deadline(Duration patience) {
        this.patience = patience;
        this.passes = System.nanoTime() + patience.toNanos();
    }

    /** How long to wait before the next look at {@link #isPassed}. */
    public synchronized long nanosLeft() {
        return holds > 0 ? LONGEST_LOOK : Math.max(0, passes - System.nanoTime());
    }

    public synchronized boolean isPassed() {
        return holds == 0 && passes - System.nanoTime() <= 0;
    }

    /** From now on it is the server that waits. */
    public synchronized void hold() {
        if (holds++ == 0) {
            leftWhenHeld = Math.max(0, passes - System.nanoTime());
        }
    }

    /** Whether the server waits for us. */
    public synchronized boolean isHeld() {
        return holds > 0;
    }

    /** Ends one hold; with the last of them the time that was left begins to run again. */
    public synchronized void release() {
        if (--holds == 0) {
            passes = System.nanoTime() + leftWhenHeld;
        }
    }

    public UpstreamException passed() {
        return new UpstreamException(Reason.TIMEOUT, "did not answer within " + Patience.inWords(patience));
    }
}
