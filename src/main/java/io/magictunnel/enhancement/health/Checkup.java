package io.magictunnel.enhancement.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What looking at one part has shown.
 *
 * @param part such as {@code enhancement_storage}
 * @param said in plain words
 * @param advice what to do about it; absent where nothing is to be done
 * @param took how long looking took
 */
public record Checkup(String part, HealthLevel level, String said, Optional<String> advice, Duration took) {

    static Checkup good(String part, String said) {
        return new Checkup(part, HealthLevel.HEALTHY, said, Optional.empty(), Duration.ZERO);
    }

    static Checkup degraded(String part, String said, String advice) {
        return new Checkup(part, HealthLevel.DEGRADED, said, Optional.of(advice), Duration.ZERO);
    }

    static Checkup bad(String part, String said, String advice) {
        return new Checkup(part, HealthLevel.UNHEALTHY, said, Optional.of(advice), Duration.ZERO);
    }

    Checkup in(Duration time) {
        return new Checkup(part, level, said, advice, time);
    }
}
