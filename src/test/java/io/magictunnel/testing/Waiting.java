package io.magictunnel.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for something that happens beside the test, by looking again and again, and not for ever. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Waiting() {}

    /** @param what completes the sentence "Waited in vain until ..." */
    public static void until(String what, BooleanSupplier holds) {
        until(what, LONGEST, PAUSE, holds);
    }

    /** For what takes minutes: it is looked at once in a second, as looking is work, too. */
    public static void until(String what, Duration longest, BooleanSupplier holds) {
        until(what, longest, LONG_PAUSE, holds);
    }

    private static void until(String what, Duration longest, Duration between, BooleanSupplier holds) {
        var deadline = Instant.now().plus(longest);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited in vain until " + what);
            }
            pause(between);
        }
    }

    static void pause() {
        pause(PAUSE);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stopped);
        }
    }
}
