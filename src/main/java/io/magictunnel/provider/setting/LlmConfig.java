package io.magictunnel.provider.setting;

import io.magictunnel.platform.config.Within;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.resilience.BreakerRule;
import io.magictunnel.provider.resilience.RetryRule;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for all providers of language models, under {@code llm.} What a provider's own entry says comes first. */
@Dependent
@ConfigProperties(prefix = "llm")
public class LlmConfig {

    /** How long a whole call may take at the door: waiting, retries and other providers included. */
    @ConfigProperty(name = "deadline", defaultValue = "10m")
    @Within(min = "1s", max = "30m")
    Duration deadline;

    /** How long making a connection may take. */
    @ConfigProperty(name = "timeout.connect", defaultValue = "10s")
    @Within(min = "100ms", max = "5m")
    Duration connectTimeout;

    /** The longest silence of a provider. */
    @ConfigProperty(name = "timeout.idle", defaultValue = "60s")
    @Within(min = "100ms", max = "30m")
    Duration idleTimeout;

    /** How long one provider may take, with all attempts. */
    @ConfigProperty(name = "timeout.total", defaultValue = "5m")
    @Within(min = "1s", max = "30m")
    Duration totalTimeout;

    /** The largest answer that is read, in bytes. */
    @ConfigProperty(name = "max_answer_size", defaultValue = "33554432")
    @Within(min = "65536", max = "268435456")
    long maxAnswerSize;

    /** Calls of all providers that run at once; whole answers and streams count apart. */
    @ConfigProperty(name = "concurrency.all", defaultValue = "500")
    @Within(min = "1", max = "100000")
    int allConcurrent;

    /** Calls of one provider that run at once. */
    @ConfigProperty(name = "concurrency.max", defaultValue = "32")
    @Within(min = "1", max = "10000")
    int maxConcurrent;

    /** Calls that may wait for one of them to end. */
    @ConfigProperty(name = "concurrency.waiting", defaultValue = "128")
    @Within(min = "0", max = "10000")
    int maxWaiting;

    /** How long a call waits for its turn before another provider is asked, or it is refused. */
    @ConfigProperty(name = "concurrency.patience", defaultValue = "10s")
    @Within(min = "0s", max = "10m")
    Duration patience;

    /** How many of the last calls of a provider the breaker looks at. */
    @ConfigProperty(name = "breaker.calls", defaultValue = "10")
    @Within(min = "1", max = "1000")
    int breakerCalls;

    /** Older calls do not count. */
    @ConfigProperty(name = "breaker.window", defaultValue = "2m")
    @Within(min = "1s", max = "1d")
    Duration breakerWindow;

    @ConfigProperty(name = "breaker.failure_percent", defaultValue = "50")
    @Within(min = "1", max = "100")
    int failurePercent;

    /** How long a broken provider is left alone. */
    @ConfigProperty(name = "breaker.pause", defaultValue = "30s")
    @Within(min = "100ms", max = "1h")
    Duration breakerPause;

    /** Calls that try it after that. */
    @ConfigProperty(name = "breaker.trials", defaultValue = "2")
    @Within(min = "1", max = "100")
    int trials;

    /** Attempts of one call at one provider, the first included. */
    @ConfigProperty(name = "retry.attempts", defaultValue = "3")
    @Within(min = "1", max = "10")
    int attempts;

    @ConfigProperty(name = "retry.first_wait", defaultValue = "500ms")
    @Within(min = "1ms", max = "1m")
    Duration firstWait;

    /** A provider that asks for more patience is not asked again by the same call. */
    @ConfigProperty(name = "retry.longest_wait", defaultValue = "20s")
    @Within(min = "1ms", max = "10m")
    Duration longestWait;

    /** How many tokens an answer may have where neither the request nor any list bounds it, when its money is set aside. */
    @ConfigProperty(name = "models.assumed_output", defaultValue = "4096")
    @Within(min = "1", max = "10000000")
    long assumedOutput;

    /** How many tokens an answer may have under a hard budget where the request does not bound it: the provider is told so. */
    @ConfigProperty(name = "models.usual_output", defaultValue = "32768")
    @Within(min = "16", max = "10000000")
    long usualOutput;

    /** How long a provider's list of models is good. */
    @ConfigProperty(name = "models.keep_for", defaultValue = "1h")
    @Within(min = "1s", max = "7d")
    Duration keepModelsFor;

    /** How long a change that was made on another server may stay unnoticed. */
    @ConfigProperty(name = "reload_every", defaultValue = "30s")
    @Within(min = "1s", max = "1h")
    Duration reloadEvery;

    /** Whether providers that were added over REST or on the page may lie in a private network. This machine always may. */
    @ConfigProperty(name = "allow_private", defaultValue = "false")
    boolean allowPrivate;

    /** Whether administrators may make providers fail on purpose. */
    @ConfigProperty(name = "failure_injection", defaultValue = "false")
    boolean failureInjection;

    public Duration deadline() {
        return deadline;
    }

    public Duration keepModelsFor() {
        return keepModelsFor;
    }

    public long assumedOutput() {
        return assumedOutput;
    }

    public long usualOutput() {
        return usualOutput;
    }

    public boolean failureInjection() {
        return failureInjection;
    }

    CallLimits limits() {
        return new CallLimits(connectTimeout, idleTimeout, totalTimeout, maxAnswerSize);
    }

    BreakerRule breaker() {
        return new BreakerRule(breakerCalls, breakerWindow, failurePercent, breakerPause, trials);
    }

    RetryRule retry() {
        return new RetryRule(attempts, firstWait, longestWait);
    }
}
