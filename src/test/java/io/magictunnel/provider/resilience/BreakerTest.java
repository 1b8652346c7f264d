package io.magictunnel.provider.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.provider.resilience.Breaker.Verdict;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final BreakerRule RULE = new BreakerRule(4, Duration.ofMinutes(1), 50, PAUSE, 2);

    private final StoppedClock clock = new StoppedClock();
    private final Breaker breaker = new Breaker(RULE, clock);

    @Test
    void opensWhenHalfOfTheLastCallsHaveFailed() {
        end(Verdict.GOOD, Verdict.FAILED, Verdict.GOOD);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);

        end(Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        assertThat(breaker.enter()).isEmpty();
        assertThat(breaker.retryIn()).isEqualTo(PAUSE);
    }

    @Test
    void decidesNothingOnFewCalls() {
        end(Verdict.FAILED, Verdict.FAILED, Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        end(Verdict.FAILED, Verdict.FAILED, Verdict.FAILED);
        clock.advance(Duration.ofSeconds(61));

        end(Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void countsOnlyWhatCameToTheProvider() {
        end(Verdict.UNTRIED, Verdict.UNTRIED, Verdict.UNTRIED, Verdict.UNTRIED, Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void closesAfterItsTrialsHaveSucceeded() {
        open();
        clock.advance(PAUSE);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);

        end(Verdict.GOOD);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
        end(Verdict.GOOD);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void opensAgainWhenATrialFails() {
        open();
        clock.advance(PAUSE);

        end(Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        assertThat(breaker.retryIn()).isEqualTo(PAUSE);
    }

    @Test
    void noMoreCallsThanTrialsPassWhileItIsHalfOpen() {
        open();
        clock.advance(PAUSE);

        var first = breaker.enter();
        var second = breaker.enter();

        assertThat(first).isPresent();
        assertThat(second).isPresent();
        assertThat(breaker.enter()).isEmpty();
        breaker.leave(first.get(), Verdict.UNTRIED);
        assertThat(breaker.enter()).isPresent();
    }

    @Test
    void callsThatWereUnderWayBeforeItOpenedSayNothingAboutTheTrials() {
        var slow = breaker.enter().orElseThrow();
        open();
        clock.advance(PAUSE);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);

        breaker.leave(slow, Verdict.FAILED);

        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
    }

    @Test
    void aRuleThatCannotHoldIsRefused() {
        assertThatThrownBy(() -> new BreakerRule(4, PAUSE, 101, PAUSE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BreakerRule(0, PAUSE, 50, PAUSE, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open() {
        end(Verdict.FAILED, Verdict.FAILED, Verdict.FAILED, Verdict.FAILED);
    }

    private void end(Verdict... verdicts) {
        for (var verdict : verdicts) {
            breaker.leave(breaker.enter().orElseThrow(), verdict);
        }
    }
}
