package io.magictunnel.provider.resilience;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What protects one provider, and us from it.
 *
 * @param maxConcurrent calls that run at once
 * @param maxWaiting calls that wait for one of them to end
 * @param patience how long a call waits for its turn at most
 */
public record GuardRule(
        BreakerRule breaker,
        RetryRule retry,
        int maxConcurrent,
        int maxWaiting,
        Duration patience,
        OptionalLong requestsPerMinute,
        OptionalLong tokensPerMinute) {}
