package io.magictunnel.provider.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.resilience.FailureInjection.Plan;
import io.magictunnel.provider.resilience.UnavailableException.Reason;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProviderGuardTest {

    private static final BreakerRule BREAKER = new BreakerRule(2, Duration.ofMinutes(1), 50, Duration.ofSeconds(30), 1);
    private static final RetryRule NO_RETRY = new RetryRule(1, Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final RetryRule THREE = new RetryRule(3, Duration.ofMillis(100), Duration.ofSeconds(10));

    private final StoppedClock clock = new StoppedClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final Instant deadline = clock.instant().plusSeconds(60);

    @Test
    void aCallThatFailsInPassingIsMadeAgain() throws UnavailableException {
        var guard = guard(THREE);
        var attempts = new AtomicInteger();

        var answer = guard.call(10, deadline, left -> {
            if (attempts.incrementAndGet() < 2) {
                throw new LlmFailure(FailureKind.OVERLOADED, "later");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void whatTheProviderAsksForIsWaitedFor() {
        var guard = guard(THREE);

        assertThatThrownBy(() -> guard.call(10, deadline, left -> fail(limited(Duration.ofSeconds(3)))))
                .isInstanceOf(LlmFailure.class);

        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(3)) >= 0);
    }

    @Test
    void noAttemptBeginsAfterTheDeadline() {
        var guard = guard(THREE);
        var left = new ArrayList<Duration>();

        assertThatThrownBy(() -> guard.call(10, clock.instant().plusSeconds(5), time -> {
                    left.add(time);
                    return fail(limited(Duration.ofSeconds(3)));
                }))
                .isInstanceOf(LlmFailure.class);

        assertThat(left).hasSize(2);
        assertThat(left.getFirst()).isEqualTo(Duration.ofSeconds(5));
        assertThat(left.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aBrokenProviderIsNotAsked() {
        var guard = guard(NO_RETRY);
        breakDown(guard);

        var refusal = catchThrowableOfType(UnavailableException.class, () -> guard.call(10, deadline, left -> "never"));

        assertThat(refusal.reason()).isEqualTo(Reason.BROKEN);
        assertThat(refusal.retryIn()).isEqualTo(Duration.ofSeconds(30));
        assertThat(guard.state().breaker()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void oneBrokenProviderKeepsNobodyFromAnother() throws UnavailableException {
        breakDown(guard(NO_RETRY));
        var healthy = guard(NO_RETRY);

        var answer = healthy.call(10, deadline, left -> "fine");

        assertThat(answer).isEqualTo("fine");
    }

    @Test
    void faultsOfTheAskerBreakNothing() {
        var guard = guard(NO_RETRY);

        for (var kind : List.of(FailureKind.INVALID_REQUEST, FailureKind.AUTHENTICATION, FailureKind.CONTEXT_WINDOW)) {
            assertThatThrownBy(() -> guard.call(10, deadline, left -> fail(new LlmFailure(kind, "no"))))
                    .isInstanceOf(LlmFailure.class);
        }

        assertThat(guard.state().breaker()).isEqualTo(BreakerState.CLOSED);
        assertThat(guard.state().pulse().failed()).isEqualTo(1);
    }

    @Test
    void whoeverFindsNoPlaceIsToldSo() throws Exception {
        var guard = guard(NO_RETRY);
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> guard.call(10, deadline, left -> {
                inside.countDown();
                return awaited(goOn);
            }));
            inside.await();

            var refusal =
                    catchThrowableOfType(UnavailableException.class, () -> guard.call(10, deadline, left -> "second"));

            assertThat(refusal.reason()).isEqualTo(Reason.BUSY);
            assertThat(guard.state().running()).isEqualTo(1);
            goOn.countDown();
            assertThat(first.get()).isEqualTo("whole");
        }
        assertThat(guard.state().running()).isZero();
    }

    @Test
    void aMinuteThatIsUsedUpIsTold() throws UnavailableException {
        var guard = new ProviderGuard("one", rule(NO_RETRY, OptionalLong.of(1)), time());
        guard.call(10, deadline, left -> "first");

        var refusal =
                catchThrowableOfType(UnavailableException.class, () -> guard.call(10, deadline, left -> "second"));

        assertThat(refusal.reason()).isEqualTo(Reason.RATE);
        assertThat(refusal.retryIn()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void failuresComeWhereTheyWerePlanned() {
        var guard = guard(NO_RETRY);
        guard.injection().follow(Optional.of(new Plan.Every(FailureKind.INVALID_REQUEST, 3)));

        assertThat(outcomes(guard, 6)).containsExactly(true, true, false, true, true, false);
        guard.injection().follow(Optional.of(new Plan.Next(FailureKind.INVALID_REQUEST, 2)));
        assertThat(outcomes(guard, 4)).containsExactly(false, false, true, true);
        guard.injection().follow(Optional.empty());
        assertThat(outcomes(guard, 2)).containsExactly(true, true);
    }

    private List<Boolean> outcomes(ProviderGuard guard, int calls) {
        var outcomes = new ArrayList<Boolean>();
        for (var call = 0; call < calls; call++) {
            try {
                outcomes.add(guard.call(10, deadline, left -> true));
            } catch (LlmFailure failure) {
                outcomes.add(false);
            } catch (UnavailableException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
        return outcomes;
    }

    private void breakDown(ProviderGuard guard) {
        for (var call = 0; call < 2; call++) {
            assertThatThrownBy(() ->
                            guard.call(10, deadline, left -> fail(new LlmFailure(FailureKind.SERVER_ERROR, "broken"))))
                    .isInstanceOf(LlmFailure.class);
        }
    }

    private ProviderGuard guard(RetryRule retry) {
        return new ProviderGuard("one", rule(retry, OptionalLong.empty()), time());
    }

    private static GuardRule rule(RetryRule retry, OptionalLong requests) {
        return new GuardRule(BREAKER, retry, 1, 0, Duration.ofSeconds(5), requests, OptionalLong.empty());
    }

    private Time time() {
        return new Time(clock, pause -> {
            pauses.add(pause);
            clock.advance(pause);
        });
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "whole";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String fail(LlmFailure failure) {
        throw failure;
    }

    private static LlmFailure limited(Duration retryAfter) {
        var facts = new LlmFailure.Facts(
                OptionalInt.of(429), Optional.empty(), Optional.of(retryAfter), false, Optional.empty());
        return new LlmFailure(FailureKind.RATE_LIMITED, "slow down", facts);
    }
}
