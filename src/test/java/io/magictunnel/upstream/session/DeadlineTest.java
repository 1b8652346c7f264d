package io.magictunnel.upstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void whatHasNoTimeLeftHasPassed() {
        var deadline = new Deadline(Duration.ZERO);

        assertThat(deadline.isPassed()).isTrue();
        assertThat(deadline.nanosLeft()).isZero();
    }

    @Test
    void whileTheServerWaitsForUsNoTimePasses() {
        var deadline = new Deadline(Duration.ZERO);

        deadline.hold();
        deadline.hold();
        deadline.release();

        assertThat(deadline.isPassed()).isFalse();
        assertThat(deadline.nanosLeft()).isPositive();
    }

    @Test
    void theTimeThatWasLeftRunsOnAfterwards() {
        var deadline = new Deadline(Duration.ofHours(1));

        deadline.hold();
        deadline.release();

        assertThat(deadline.nanosLeft())
                .isBetween(Duration.ofMinutes(59).toNanos(), Duration.ofHours(1).toNanos());
    }
}
