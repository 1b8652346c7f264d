package io.magictunnel.provider.health;

import io.magictunnel.provider.resilience.BreakerState;
import io.magictunnel.provider.resilience.ProviderPulse;
import io.magictunnel.provider.setting.KeyState;
import io.magictunnel.provider.setting.ProviderSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A provider and how it is at this moment.
 *
 * @param retryIn how long it is left alone
 * @param beats how it was when it was looked at regularly, the newest last
 * @param lastCheck when it was checked last, and how that went
 */
public record ProviderStatus(
        ProviderSetting setting,
        KeyState key,
        ProviderState state,
        BreakerState breaker,
        Duration retryIn,
        int running,
        int waiting,
        ProviderPulse.Reading pulse,
        Optional<LastCheck> lastCheck,
        List<HealthWatch.Beat> beats) {

    public ProviderStatus {
        beats = List.copyOf(beats);
    }

    /** A check, and when it was. */
    public record LastCheck(Instant at, CheckRun run) {}

    /** How many of 100 of the last calls have failed; none where there was no call. */
    public Optional<Integer> errorPercent() {
        return pulse.remembered() == 0 ? Optional.empty() : Optional.of(pulse.failed() * 100 / pulse.remembered());
    }
}
