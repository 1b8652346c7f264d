package io.magictunnel.provider.resilience;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How many requests and tokens a minute a provider is sent, and how long it wants to be left alone. */
final class RateLimit {

    private final Clock clock;
    private final List<RateWindow> requests;
    private final List<RateWindow> tokens;
    private long quietUntil;

    RateLimit(OptionalLong requestsPerMinute, OptionalLong tokensPerMinute, Clock clock) {
        this.clock = clock;
        this.requests = requestsPerMinute.stream().mapToObj(RateWindow::new).toList();
        this.tokens = tokensPerMinute.stream().mapToObj(RateWindow::new).toList();
    }

    /**
     * Sets one call aside.
     *
     * @return how long to wait before it is made; empty where that is longer than the patience, and then nothing is set aside
     */
    synchronized Optional<Duration> reserve(long amount, Duration patience) {
        var now = clock.millis();
        var at = earliest(now, amount);
        if (at - now > patience.toMillis()) {
            return Optional.empty();
        }
        requests.forEach(window -> window.take(at, 1));
        tokens.forEach(window -> window.take(at, amount));
        return Optional.of(Duration.ofMillis(at - now));
    }

    /** How long a call of that size would have to wait. */
    synchronized Duration waitFor(long amount) {
        var now = clock.millis();
        return Duration.ofMillis(earliest(now, amount) - now);
    }

    /** The provider has said that it was asked too often. */
    synchronized void keepQuietFor(Duration wanted) {
        quietUntil = Math.max(quietUntil, clock.millis() + wanted.toMillis());
    }

    private long earliest(long now, long amount) {
        var at = Math.max(now, quietUntil);
        for (var window : requests) {
            at = window.earliest(at, 1);
        }
        for (var window : tokens) {
            at = window.earliest(at, amount);
        }
        return at;
    }
}
