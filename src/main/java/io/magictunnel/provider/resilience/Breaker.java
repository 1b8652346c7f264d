package io.magictunnel.provider.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Keeps calls away from a provider that fails too often. Closed, it lets calls pass and counts; open, it refuses them for a
 * while; half open, it lets a few pass as trials, whose success closes it again.
 */
final class Breaker {

    private final BreakerRule rule;
    private final Clock clock;
    private final Deque<Ending> endings = new ArrayDeque<>();
    private int failures;
    private BreakerState state = BreakerState.CLOSED;
    private Instant retryAt = Instant.MIN;
    private long turn;
    private int underTrial;
    private int passedTrials;

    Breaker(BreakerRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** How a call ended, as far as the breaker cares. */
    enum Verdict {
        GOOD,
        /** The provider has failed, not the one who asked. */
        FAILED,
        /** It never came to the provider. */
        UNTRIED
    }

    /** Leave to make one call. Which turn it belongs to tells late endings from those that count. */
    record Pass(long turn) {}

    private record Ending(Instant at, boolean failed) {}

    /** Empty where no call may pass now; {@link #retryIn} says for how long. */
    synchronized Optional<Pass> enter() {
        if (state() == BreakerState.OPEN) {
            return Optional.empty();
        }
        if (state == BreakerState.HALF_OPEN) {
            if (underTrial + passedTrials >= rule.trials()) {
                return Optional.empty();
            }
            underTrial++;
        }
        return Optional.of(new Pass(turn));
    }

    synchronized void leave(Pass pass, Verdict verdict) {
        if (pass.turn() != turn) {
            return;
        }
        switch (state) {
            case CLOSED -> count(verdict);
            case HALF_OPEN -> judge(verdict);
            case OPEN -> {}
        }
    }

    synchronized BreakerState state() {
        if (state == BreakerState.OPEN && !clock.instant().isBefore(retryAt)) {
            become(BreakerState.HALF_OPEN);
        }
        return state;
    }

    /** How long until it is worth asking again; nothing while calls pass. */
    synchronized Duration retryIn() {
        return state() == BreakerState.OPEN ? Duration.between(clock.instant(), retryAt) : Duration.ZERO;
    }

    private void count(Verdict verdict) {
        if (verdict == Verdict.UNTRIED) {
            return;
        }
        var now = clock.instant();
        endings.add(new Ending(now, verdict == Verdict.FAILED));
        failures += verdict == Verdict.FAILED ? 1 : 0;
        while (endings.size() > rule.calls()
                || endings.getFirst().at().plus(rule.window()).isBefore(now)) {
            failures -= endings.removeFirst().failed() ? 1 : 0;
        }
        if (endings.size() == rule.calls() && failures * 100 >= rule.failurePercent() * rule.calls()) {
            open();
        }
    }

    private void judge(Verdict verdict) {
        underTrial--;
        switch (verdict) {
            case FAILED -> open();
            case GOOD -> {
                if (++passedTrials == rule.trials()) {
                    become(BreakerState.CLOSED);
                }
            }
            case UNTRIED -> {}
        }
    }

    private void open() {
        retryAt = clock.instant().plus(rule.pause());
        become(BreakerState.OPEN);
    }

    private void become(BreakerState next) {
        state = next;
        turn++;
        endings.clear();
        failures = 0;
        underTrial = 0;
        passedTrials = 0;
    }
}
