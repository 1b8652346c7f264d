package io.magictunnel.provider.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Duration PATIENT = Duration.ofMinutes(10);

    private final StoppedClock clock = new StoppedClock();

    @Test
    void withoutALimitNobodyWaits() {
        var limit = limit(OptionalLong.empty(), OptionalLong.empty());

        assertThat(limit.reserve(1_000_000, Duration.ZERO)).contains(Duration.ZERO);
    }

    @Test
    void theNextRequestWaitsUntilTheFirstIsAMinuteAgo() {
        var limit = limit(OptionalLong.of(2), OptionalLong.empty());
        limit.reserve(1, PATIENT);
        clock.advance(Duration.ofSeconds(10));
        limit.reserve(1, PATIENT);

        assertThat(limit.reserve(1, PATIENT)).contains(Duration.ofSeconds(50));
        assertThat(limit.reserve(1, PATIENT)).contains(Duration.ofSeconds(60));
    }

    @Test
    void whoeverHasNoPatienceTakesNothing() {
        var limit = limit(OptionalLong.of(1), OptionalLong.empty());
        limit.reserve(1, PATIENT);

        assertThat(limit.reserve(1, Duration.ofSeconds(59))).isEmpty();

        assertThat(limit.waitFor(1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void tokensCountApartFromRequests() {
        var limit = limit(OptionalLong.of(100), OptionalLong.of(1000));
        limit.reserve(900, PATIENT);

        assertThat(limit.reserve(100, PATIENT)).contains(Duration.ZERO);
        assertThat(limit.reserve(1, PATIENT)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aCallLargerThanAMinuteTakesAWholeOne() {
        var limit = limit(OptionalLong.empty(), OptionalLong.of(1000));

        assertThat(limit.reserve(50_000, PATIENT)).contains(Duration.ZERO);
        assertThat(limit.reserve(1, PATIENT)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aProviderThatWantsToBeLeftAloneIs() {
        var limit = limit(OptionalLong.empty(), OptionalLong.empty());

        limit.keepQuietFor(Duration.ofSeconds(7));
        limit.keepQuietFor(Duration.ofSeconds(2));

        assertThat(limit.reserve(1, PATIENT)).contains(Duration.ofSeconds(7));
        assertThat(limit.reserve(1, Duration.ofSeconds(6))).isEmpty();
    }

    @Test
    void inNoMinuteIsMoreUsedThanAllowed() {
        var limit = limit(OptionalLong.of(7), OptionalLong.of(500));
        var random = new Random(4);
        var used = new ArrayList<long[]>();

        for (var call = 0; call < 500; call++) {
            clock.advance(Duration.ofMillis(random.nextInt(9000)));
            var tokens = 1 + random.nextInt(200);
            var wait = limit.reserve(tokens, PATIENT);
            wait.ifPresent(time -> used.add(new long[] {clock.millis() + time.toMillis(), tokens}));
        }

        assertThat(used).hasSizeGreaterThan(200).allSatisfy(call -> {
            var minute = used.stream().filter(other -> other[0] >= call[0] && other[0] < call[0] + 60_000);
            var tokens = minute.mapToLong(other -> other[1]).summaryStatistics();
            assertThat(tokens.getCount()).isLessThanOrEqualTo(7);
            assertThat(tokens.getSum()).isLessThanOrEqualTo(500);
        });
    }

    private RateLimit limit(OptionalLong requests, OptionalLong tokens) {
        return new RateLimit(requests, tokens, clock);
    }
}
