package io.magictunnel.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AttemptLimit limit = new AttemptLimit(3, Duration.ofMinutes(15));

    @Test
    void refusesTheAttemptAfterTheLastAndSaysHowLongToWait() {
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(limit.count("eve", START)).isEmpty();
        }

        var refusal = limit.count("eve", START.plusSeconds(60));

        assertThat(refusal).contains(Duration.ofMinutes(14));
    }

    @Test
    void startsAnewWhenTheWindowIsOver() {
        for (var attempt = 0; attempt < 10; attempt++) {
            limit.count("eve", START);
        }

        assertThat(limit.count("eve", START.plus(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void countsEverybodyForThemselves() {
        for (var attempt = 0; attempt < 10; attempt++) {
            limit.count("eve", START);
        }

        assertThat(limit.count("ada", START)).isEmpty();
    }

    @Test
    void takesBackWhatSucceeded() {
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(limit.count("ada", START)).isEmpty();
            limit.uncount("ada");
        }
        limit.count("eve", START);
        limit.count("eve", START);
        limit.forget("eve");

        assertThat(limit.count("eve", START)).isEmpty();
    }
}
