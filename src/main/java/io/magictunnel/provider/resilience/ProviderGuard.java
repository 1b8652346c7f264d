package io.magictunnel.provider.resilience;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.resilience.UnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stands before one provider: lets calls pass at the rate and in the number that it bears, makes them again where that helps,
 * and keeps them away while it is broken. Knows of no other provider, so none suffers for another.
 */
public final class ProviderGuard {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final String provider;
    private final GuardRule rule;
    private final Time time;
    private final Breaker breaker;
    private final Places places;
    private final RateLimit rate;
    private final RetryPolicy retry;
    private final ProviderPulse pulse;
    private final FailureInjection injection = new FailureInjection();

    public ProviderGuard(String provider, GuardRule rule, Time time) {
        this.provider = provider;
        this.rule = rule;
        this.time = time;
        this.breaker = new Breaker(rule.breaker(), time.clock());
        this.places = new Places(rule.maxConcurrent(), rule.maxWaiting());
        this.rate = new RateLimit(rule.requestsPerMinute(), rule.tokensPerMinute(), time.clock());
        this.retry =
                new RetryPolicy(rule.retry(), () -> ThreadLocalRandom.current().nextDouble());
        this.pulse = new ProviderPulse(time.clock());
    }

    /** One attempt of a call. */
    @FunctionalInterface
    public interface Attempt<T> {

        /** @param left until the call's deadline */
        T make(Duration left);
    }

    /**
     * How busy and how well the provider is.
     *
     * @param running calls at this moment
     * @param waiting calls for their turn
     * @param retryIn how long an open breaker stays so
     */
    public record State(
            BreakerState breaker, Duration retryIn, int running, int waiting, ProviderPulse.Reading pulse) {}

    /**
     * Makes a call.
     *
     * @param tokens how many it is expected to use
     * @throws LlmFailure the last one, where attempts have failed
     */
    public <T> T call(long tokens, Instant deadline, Attempt<T> attempt) throws UnavailableException {
        for (var number = 1; ; number++) {
            try {
                return once(tokens, deadline, attempt);
            } catch (LlmFailure failure) {
                var wait = retry.waitAfter(number, failure, time.until(deadline));
                if (wait.isEmpty()) {
                    throw failure;
                }
                pause(wait.get());
            }
        }
    }

    public State state() {
        return new State(breaker.state(), breaker.retryIn(), places.taken(), places.waiting(), pulse.reading());
    }

    public FailureInjection injection() {
        return injection;
    }

    GuardRule rule() {
        return rule;
    }

    private <T> T once(long tokens, Instant deadline, Attempt<T> attempt) throws UnavailableException {
        requireWhole();
        awaitTurn(tokens, deadline);
        takePlace(deadline);
        try {
            var pass = breaker.enter().orElseThrow(this::broken);
            return judged(pass, deadline, attempt);
        } finally {
            places.leave();
        }
    }

    private <T> T judged(Breaker.Pass pass, Instant deadline, Attempt<T> attempt) {
        var start = System.nanoTime();
        var verdict = Breaker.Verdict.UNTRIED;
        try {
            injection.meet(provider);
            var answer = attempt.make(time.until(deadline));
            verdict = Breaker.Verdict.GOOD;
            pulse.answered(since(start));
            return answer;
        } catch (LlmFailure failure) {
            verdict = Blame.isProviders(failure.kind()) ? Breaker.Verdict.FAILED : Breaker.Verdict.GOOD;
            note(since(start), failure);
            if (failure.kind() == FailureKind.RATE_LIMITED) {
                failure.retryAfter().ifPresent(rate::keepQuietFor);
            }
            throw failure;
        } finally {
            breaker.leave(pass, verdict);
        }
    }

    /** A call that nobody could have answered is no failure of the provider. */
    private void note(Duration took, LlmFailure failure) {
        if (Blame.isAskers(failure.kind())) {
            pulse.answered(took);
        } else {
            pulse.failed(took, failure.getMessage());
        }
    }

    private void requireWhole() throws UnavailableException {
        if (breaker.state() == BreakerState.OPEN) {
            throw broken();
        }
    }

    private void awaitTurn(long tokens, Instant deadline) throws UnavailableException {
        var wait = rate.reserve(tokens, patience(deadline));
        if (wait.isEmpty()) {
            throw new UnavailableException(provider, Reason.RATE, rate.waitFor(tokens));
        }
        pause(wait.get());
    }

    private void takePlace(Instant deadline) throws UnavailableException {
        try {
            if (!places.enter(patience(deadline))) {
                throw new UnavailableException(provider, Reason.BUSY, SOON);
            }
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private void pause(Duration wait) {
        try {
            if (wait.isPositive()) {
                time.pause().sleep(wait);
            }
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private Duration patience(Instant deadline) {
        var left = time.until(deadline);
        return Optional.of(rule.patience())
                .filter(patience -> patience.compareTo(left) < 0)
                .orElse(left);
    }

    private LlmFailure stopped() {
        Thread.currentThread().interrupt();
        return new LlmFailure(FailureKind.TIMEOUT, "The call of provider '%s' was stopped".formatted(provider));
    }

    private UnavailableException broken() {
        var retryIn = breaker.retryIn();
        return new UnavailableException(provider, Reason.BROKEN, retryIn.isPositive() ? retryIn : SOON);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
