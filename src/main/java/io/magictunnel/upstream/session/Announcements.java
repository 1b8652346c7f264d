package io.magictunnel.upstream.session;

import java.time.Duration;

/**
 * Hears what a server announces, on a thread of its own, for as long as the session lives. What may have been missed between
 * two streams is made up for by saying once that everything may have changed.
 */
final class Announcements {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A stream that lasted this long was a good one: the next pause is short again. */
    private static final Duration GOOD_STREAM = Duration.ofMinutes(1);
    /** How long an old stream is heard beside its successor, which may not have begun yet. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    /** Hears one stream to its end. */
    @FunctionalInterface
    interface Stream {

        /** @return whether there is any use in another one */
        boolean hear() throws InterruptedException;
    }

    private final Stream stream;
    private final Runnable missed;
    private Thread thread;
    private boolean isOver;

    /** @param missed is told when something may not have been heard */
    Announcements(Stream stream, Runnable missed) {
        this.stream = stream;
        this.missed = missed;
    }

    synchronized void start() {
        if (!isOver) {
            thread = Thread.ofVirtual().name("upstream-announcements").start(this::hearOnAndOn);
        }
    }

    /** Hears a new stream, because something else is to be heard, and then no longer the old one. */
    synchronized void renew() {
        var old = thread;
        start();
        if (old != null) {
            Thread.ofVirtual().name("upstream-announcements-end").start(() -> endSoon(old));
        }
    }

    synchronized void stop() {
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

    private void hearOnAndOn() {
        try {
            var pause = SHORTEST_PAUSE;
            var started = System.nanoTime();
            while (stream.hear()) {
                var lasted = Duration.ofNanos(System.nanoTime() - started);
                pause = lasted.compareTo(GOOD_STREAM) > 0 ? SHORTEST_PAUSE : pause;
                Thread.sleep(pause);
                pause = longer(pause);
                started = System.nanoTime();
                missed.run();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
