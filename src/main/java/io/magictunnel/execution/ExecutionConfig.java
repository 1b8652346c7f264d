package io.magictunnel.execution;

import io.magictunnel.platform.config.Within;
import io.magictunnel.registry.Routing;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of every call, under {@code execution.} */
@Dependent
@ConfigProperties(prefix = "execution")
public class ExecutionConfig {

    /** However long a tool's definition lets it run, it does not run longer than this. */
    @ConfigProperty(name = "max_timeout", defaultValue = "5m")
    @Within(min = "1s", max = "1h")
    Duration maxTimeout;

    /** In bytes, as the result goes to the client. */
    @ConfigProperty(name = "max_result_size", defaultValue = "1048576")
    @Within(min = "1024", max = "67108864")
    int maxResultSize;

    /** In bytes. */
    @ConfigProperty(name = "max_argument_size", defaultValue = "1048576")
    @Within(min = "1024", max = "16777216")
    int maxArgumentSize;

    public Duration timeoutOf(Routing routing) {
        return routing.timeout().compareTo(maxTimeout) < 0 ? routing.timeout() : maxTimeout;
    }

    public int maxResultSize() {
        return maxResultSize;
    }

    public int maxArgumentSize() {
        return maxArgumentSize;
    }
}
