package io.magictunnel.upstream.session;

import java.time.Duration;

/**
 * Hears what a server announces, on a thread of its own, for as long as the session lives. What may have been missed between
 * two streams is made up for by saying once that the tools changed.
 */
final class Announcements {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A stream that lasted this long was a good one: the next pause is short again. */
    private static final Duration GOOD_STREAM = Duration.ofMinutes(1);

    /** Hears one stream to its end. */
    @FunctionalInterface
    interface Stream {

        /** @return whether there is any use in another one */
        boolean hear() throws InterruptedException;
    }

    private final Stream stream;
    private final ConnectionListener listener;
    private Thread thread;

    Announcements(Stream stream, ConnectionListener listener) {
        this.stream = stream;
        this.listener = listener;
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("upstream-announcements").start(this::hearOnAndOn);
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
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
                listener.toolsChanged();
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
