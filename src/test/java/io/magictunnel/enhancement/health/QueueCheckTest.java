package io.magictunnel.enhancement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueCheckTest {

    @Test
    void anEmptyQueueIsFine() {
        assertThat(check(false, Optional.empty(), 0, 0).level()).isEqualTo(HealthLevel.HEALTHY);
    }

    @Test
    void fewFailuresAreNoTrouble() {
        assertThat(check(false, Optional.empty(), 4, 4).level()).isEqualTo(HealthLevel.HEALTHY);
        assertThat(check(false, Optional.empty(), 5, 50).level()).isEqualTo(HealthLevel.HEALTHY);
    }

    @Test
    void manyFailuresAre() {
        var found = check(false, Optional.empty(), 6, 50);

        assertThat(found.level()).isEqualTo(HealthLevel.DEGRADED);
        assertThat(found.said()).contains("6 of 50 jobs have failed");
    }

    @Test
    void whoWaitsLongIsToldWithTheTime() {
        var found = check(false, Optional.of(Duration.ofMinutes(45)), 0, 0);

        assertThat(found.level()).isEqualTo(HealthLevel.DEGRADED);
        assertThat(found.said()).contains("45 minutes");
    }

    @Test
    void aPausedQueueIsTold() {
        assertThat(check(true, Optional.empty(), 0, 0).said()).startsWith("Paused");
    }

    private static Checkup check(boolean paused, Optional<Duration> oldest, long failed, long ended) {
        return new QueueCheck(true, paused, 2, oldest, failed, ended).now();
    }
}
