package io.magictunnel.provider.resilience;

import java.time.Duration;

/**
 * How often, and after what time, a call that has failed is made again.
 *
 * @param attempts of one call, the first included
 * @param firstWait before the second attempt; it doubles with each further one
 * @param longestWait whoever asks for more patience is not asked again by this call
 */
public record RetryRule(int attempts, Duration firstWait, Duration longestWait) {

    public RetryRule {
        if (attempts < 1) {
            throw new IllegalArgumentException("A call is attempted at least once");
        }
    }
}
