package io.magictunnel.provider;

import java.time.Duration;

/**
 * How long a call to a provider may take and how much may come back.
 *
 * @param connect until the connection stands
 * @param idle the longest silence, before the first byte and between any two
 * @param total the whole call, stream included
 * @param mostBytes of the whole answer
 */
public record CallLimits(Duration connect, Duration idle, Duration total, long mostBytes) {

    public static final CallLimits USUAL =
            new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5), 32L * 1024 * 1024);

    public CallLimits {
        if (!connect.isPositive() || !idle.isPositive() || !total.isPositive() || mostBytes <= 0) {
            throw new IllegalArgumentException("Limits of a call are greater than zero: %s, %s, %s, %d bytes"
                    .formatted(connect, idle, total, mostBytes));
        }
    }
}
