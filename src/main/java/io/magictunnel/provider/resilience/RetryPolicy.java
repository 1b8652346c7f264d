package io.magictunnel.provider.resilience;

import io.magictunnel.provider.LlmFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Whether a call that has failed is made again, and when: not before the provider wants it, and never after its deadline. */
record RetryPolicy(RetryRule rule, DoubleSupplier chance) {

    /** What is added at most to the time that a provider asks for, so that not all come back at once. */
    private static final double SPREAD = 0.1;

    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait before the call is made again; empty where it is not.
     *
     * @param attempt the one that has failed, counted from 1
     * @param left until the call's deadline
     */
    Optional<Duration> waitAfter(int attempt, LlmFailure failure, Duration left) {
        if (attempt >= rule.attempts() || failure.afterFirstPiece() || !Blame.passes(failure.kind())) {
            return Optional.empty();
        }
        var wait = failure.retryAfter().map(this::spread).orElseGet(() -> growing(attempt));
        return Optional.of(wait).filter(time -> time.compareTo(longest()) <= 0 && time.compareTo(left) < 0);
    }

    /** Between the half and the whole of a time that doubles with each attempt. */
    private Duration growing(int attempt) {
        var doubled = rule.firstWait().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var whole = doubled.compareTo(rule.longestWait()) < 0 ? doubled : rule.longestWait();
        return Duration.ofNanos((long) (whole.toNanos() * (0.5 + chance.getAsDouble() / 2)));
    }

    private Duration spread(Duration wanted) {
        return wanted.plusNanos((long) (wanted.toNanos() * SPREAD * chance.getAsDouble()));
    }

    private Duration longest() {
        return rule.longestWait().plusNanos((long) (rule.longestWait().toNanos() * SPREAD));
    }
}
