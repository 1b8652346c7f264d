package io.magictunnel.enhancement.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How all parts are at one moment, and what to do. */
public record HealthReport(List<Checkup> checks, Instant timestamp) {

    public HealthReport {
        checks = List.copyOf(checks);
    }

    /** As good as the worst part. */
    public HealthLevel overall() {
        return checks.stream().map(Checkup::level).max(HealthLevel::compareTo).orElse(HealthLevel.HEALTHY);
    }

    /** The worst first. */
    public List<String> recommendations() {
        return checks.stream()
                .sorted((one, other) -> other.level().compareTo(one.level()))
                .map(Checkup::advice)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
