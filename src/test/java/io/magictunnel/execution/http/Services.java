package io.magictunnel.execution.http;

import io.magictunnel.execution.ExecutionConfig;
import java.time.Duration;

/** Invokers of HTTP services for tests, without a container. */
public final class Services {

    private Services() {}

    public static HttpInvoker invoker(ExecutionConfig limits, boolean allowPrivate) {
        var invoker = new HttpInvoker();
        invoker.limits = limits;
        invoker.config = new HttpToolConfig();
        invoker.config.allowPrivate = allowPrivate;
        invoker.config.maxRedirects = 3;
        invoker.config.connectTimeout = Duration.ofSeconds(5);
        invoker.prepare();
        return invoker;
    }
}
