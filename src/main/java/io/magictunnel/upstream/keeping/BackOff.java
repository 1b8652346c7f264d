package io.magictunnel.upstream.keeping;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a server is tried again: longer with every failure, up to a limit, and never exactly as long as for
 * its neighbour. After many failures in a row it is only tried now and then.
 *
 * @param giveUpAfter so many failures in a row are too many
 * @param nowAndThen the wait after that
 */
public record BackOff(Duration first, Duration longest, int giveUpAfter, Duration nowAndThen) {

    private static final double JITTER = 0.2;

    boolean givesUp(int failures) {
        return failures >= giveUpAfter;
    }

    /** @param failures in a row, at least one */
    Duration waitAfter(int failures, RandomGenerator random) {
        var wait = givesUp(failures) ? nowAndThen : doubled(failures - 1);
        var factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }

    private Duration doubled(int times) {
        var wait = first;
        for (var i = 0; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
