package io.magictunnel.security.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Bounds how often somebody may guess. An attempt counts before it is tried, so that many at the same time count as many; one
 * that succeeds is taken back.
 */
final class AttemptLimit {

    private static final int MOST_REMEMBERED = 50_000;

    private final int most;
    private final Duration window;
    private final Cache<String, Attempts> attempts =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    AttemptLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Counts an attempt. Answers how long to wait if it is one too many. */
    Optional<Duration> count(String who, Instant now) {
        var counted = attempts.asMap().merge(who, new Attempts(1, now), (known, first) -> known.next(now, window));
        return counted.number() <= most
                ? Optional.empty()
                : Optional.of(Duration.between(now, counted.since().plus(window)));
    }

    /** Takes one attempt back, because it succeeded. */
    void uncount(String who) {
        attempts.asMap().computeIfPresent(who, (known, counted) -> counted.lessOne());
    }

    /** Takes all attempts back. */
    void forget(String who) {
        attempts.invalidate(who);
    }

    /** Attempts within a window that began with the first of them. */
    private record Attempts(int number, Instant since) {

        Attempts next(Instant now, Duration window) {
            return now.isBefore(since.plus(window)) ? new Attempts(number + 1, since) : new Attempts(1, now);
        }

        Attempts lessOne() {
            return new Attempts(number - 1, since);
        }
    }
}
