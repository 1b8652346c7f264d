package io.magictunnel.provider.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock that guards look at, and how they let time pass. */
public record Time(Clock clock, Pause pause) {

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {

        void sleep(Duration time) throws InterruptedException;
    }

    Duration until(Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
