package io.magictunnel.provider.resilience;

import java.time.Duration;

/**
 * When a provider counts as broken.
 *
 * @param calls how many of the last calls are looked at, and how many there must be before anything is decided
 * @param window older calls are not looked at
 * @param failurePercent of the calls looked at that must have failed by the provider's fault
 * @param pause how long a broken provider is left alone before it is tried
 * @param trials how many calls try it, all of which must succeed
 */
public record BreakerRule(int calls, Duration window, int failurePercent, Duration pause, int trials) {

    public BreakerRule {
        if (calls < 1 || failurePercent < 1 || failurePercent > 100 || trials < 1) {
            throw new IllegalArgumentException(
                    "A breaker looks at 1 call or more, breaks at 1 to 100 percent, and tries at least once");
        }
    }
}
