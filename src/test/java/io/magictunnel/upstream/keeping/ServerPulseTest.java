package io.magictunnel.upstream.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerPulseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ServerPulse pulse = new ServerPulse(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void beforeAnythingHappenedNothingIsClaimed() {
        assertThat(pulse.reading())
                .isEqualTo(new ServerPulse.Reading(
                        0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void tellsTheMedianAndTheSlowFew() {
        for (var millis = 100; millis >= 1; millis--) {
            pulse.called(Duration.ofMillis(millis));
        }

        assertThat(pulse.reading().calls()).isEqualTo(100);
        assertThat(pulse.reading().median()).contains(Duration.ofMillis(50));
        assertThat(pulse.reading().p95()).contains(Duration.ofMillis(95));
    }

    @Test
    void onlyTheLastCallsCount() {
        pulse.called(Duration.ofHours(1));
        for (var call = 0; call < ServerPulse.REMEMBERED; call++) {
            pulse.called(Duration.ofMillis(2));
        }

        assertThat(pulse.reading().calls()).isEqualTo(ServerPulse.REMEMBERED + 1);
        assertThat(pulse.reading().p95()).contains(Duration.ofMillis(2));
    }

    @Test
    void keepsTheLastTroubleWithItsTime() {
        pulse.troubled("first");
        pulse.troubled("second");
        pulse.checked(Duration.ofMillis(3));

        assertThat(pulse.reading().lastTrouble()).contains(new ServerPulse.Trouble(NOW, "second"));
        assertThat(pulse.reading().lastCheck()).contains(Duration.ofMillis(3));
    }
}
