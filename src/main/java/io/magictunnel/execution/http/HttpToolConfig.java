package io.magictunnel.execution.http;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about tools that are HTTP requests, under {@code execution.http.} */
@Dependent
@ConfigProperties(prefix = "execution.http")
public class HttpToolConfig {

    /** Whether a host that comes from the arguments of a call may lie in a private network or on this machine. */
    @ConfigProperty(name = "allow_private", defaultValue = "false")
    boolean allowPrivate;

    @ConfigProperty(name = "max_redirects", defaultValue = "5")
    @Within(min = "0", max = "20")
    int maxRedirects;

    @ConfigProperty(name = "connect_timeout", defaultValue = "5s")
    @Within(min = "100ms", max = "1m")
    Duration connectTimeout;
}
