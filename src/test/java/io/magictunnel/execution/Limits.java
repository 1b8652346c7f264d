package io.magictunnel.execution;

import java.time.Duration;

/** Limits for tests, as an operator would have set them. */
public final class Limits {

    private Limits() {}

    public static ExecutionConfig usual() {
        return of(Duration.ofSeconds(30), 1_048_576);
    }

    public static ExecutionConfig of(Duration maxTimeout, int maxResultSize) {
        var config = new ExecutionConfig();
        config.maxTimeout = maxTimeout;
        config.maxResultSize = maxResultSize;
        config.maxArgumentSize = 1_048_576;
        return config;
    }
}
