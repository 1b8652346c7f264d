package io.magictunnel.security.session;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about signing in with a password, under {@code auth.sign_in.} */
@Dependent
@ConfigProperties(prefix = "auth.sign_in")
public class SignInConfig {

    /** How long a session token of the REST API is good for. */
    @ConfigProperty(name = "token_lifetime", defaultValue = "8h")
    @Within(min = "1m", max = "30d")
    Duration tokenLifetime;

    /** The time in which failures are counted together. */
    @ConfigProperty(name = "window", defaultValue = "15m")
    @Within(min = "1s", max = "1d")
    Duration window;

    /** Failures of one name from one address. */
    @ConfigProperty(name = "max_failures", defaultValue = "5")
    @Within(min = "1", max = "1000")
    int maxFailures;

    /** Failures of all names from one address. */
    @ConfigProperty(name = "max_failures_per_address", defaultValue = "30")
    @Within(min = "1", max = "100000")
    int maxFailuresPerAddress;

    /** Failures of one name from all addresses. */
    @ConfigProperty(name = "max_failures_per_name", defaultValue = "100")
    @Within(min = "1", max = "100000")
    int maxFailuresPerName;
}
