package io.magictunnel.upstream.announcement;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears what a server announces, on a thread of its own, for as long as the session lives. What may have been missed between
 * two streams is made up for by saying once that everything may have changed.
 */
public final class Announcements {

    private static final System.Logger LOGGER = System.getLogger(Announcements.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A stream that lasted this long was a good one: the next pause is short again. */
    private static final Duration GOOD_STREAM = Duration.ofMinutes(1);
    /** How long an old stream is heard beside its successor, which may not have begun yet. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    /** Hears one stream to its end. */
    @FunctionalInterface
    public interface Stream {

        /**
         * Returns when it ends.
         *
         * @param whenHeard is told when nothing on it can be missed any more
         * @return whether there is any use in another one
         */
        boolean hear(Runnable whenHeard) throws InterruptedException;
    }

    private final Stream stream;
    private final Runnable missed;
    private Thread thread;
    private CountDownLatch heard = new CountDownLatch(0);
    private boolean isOver;

    /** @param missed is told when something may not have been heard */
    public Announcements(Stream stream, Runnable missed) {
        this.stream = stream;
        this.missed = missed;
    }

    public synchronized void start() {
        if (!isOver) {
            var begun = new CountDownLatch(1);
            heard = begun;
            thread = Thread.ofVirtual().name("upstream-announcements").start(() -> hearOnAndOn(begun));
        }
    }

    /** Hears a new stream, because something else is to be heard, and then no longer the old one. */
    public synchronized void renew() {
        var old = thread;
        start();
        if (old != null) {
            Thread.ofVirtual().name("upstream-announcements-end").start(() -> endSoon(old));
        }
    }

    /** Waits until the server is heard, or has said that it announces nothing, but not longer than that. */
    public void awaitHeard(Duration longest) throws InterruptedException {
        if (!begun().await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            LOGGER.log(Level.DEBUG, "A server lets us wait for its stream");
        }
    }

    private synchronized CountDownLatch begun() {
        return heard;
    }

    public synchronized void stop() {
        isOver = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private static void endSoon(Thread old) {
        try {
            Thread.sleep(OVERLAP);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        old.interrupt();
    }

    private void hearOnAndOn(CountDownLatch begun) {
        try {
            var pause = SHORTEST_PAUSE;
            var started = System.nanoTime();
            while (stream.hear(begun::countDown)) {
                begun.countDown();
                var lasted = Duration.ofNanos(System.nanoTime() - started);
                pause = lasted.compareTo(GOOD_STREAM) > 0 ? SHORTEST_PAUSE : pause;
                Thread.sleep(pause);
                pause = longer(pause);
                started = System.nanoTime();
                missed.run();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            begun.countDown();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
