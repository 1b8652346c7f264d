package io.magictunnel.enhancement.overview;

import java.time.Duration;
import java.time.Instant;

/**
 * Guesses when tools will be described, at the usual pace.
 *
 * @param each how long one tool takes usually
 */
record Forecast(Duration each) {

    /** Where nothing was described yet. */
    private static final Duration FIRST = Duration.ofSeconds(2);

    private static final double ALMOST = 0.95;

    Forecast {
        each = each.isPositive() ? each : FIRST;
    }

    Instant end(Instant start) {
        return start.plus(each);
    }

    Instant end(Instant start, int tools, int atOnce) {
        var rounds = Math.ceilDiv(Math.max(tools, 1), Math.max(atOnce, 1));
        return start.plus(each.multipliedBy(rounds));
    }

    /** From 0 to nearly 1: only the end is certain. */
    double progress(Instant start, Instant now) {
        var passed = (double) Duration.between(start, now).toMillis() / Math.max(each.toMillis(), 1);
        return Math.round(Math.clamp(passed, 0, ALMOST) * 100) / 100.0;
    }
}
