package io.magictunnel.security;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about signing in, under {@code auth.} */
@Dependent
@ConfigProperties(prefix = "auth")
public class AuthConfig {

    /** Clients on this machine that show nothing may use {@code /mcp} with this role. */
    @ConfigProperty(name = "mcp.anonymous_role")
    public Optional<Role> anonymousRole;

    /** How long another node's change of a user or a key may stay unnoticed; changes of this node are noticed at once. */
    @ConfigProperty(name = "cache_for", defaultValue = "PT30S")
    public Duration cacheFor;

    @ConfigProperty(name = "session.lifetime", defaultValue = "PT8H")
    public Duration sessionLifetime;

    @ConfigProperty(name = "sign_in.window", defaultValue = "PT15M")
    public Duration signInWindow;

    @ConfigProperty(name = "sign_in.max_failures", defaultValue = "5")
    public int maxFailures;

    @ConfigProperty(name = "sign_in.max_failures_per_address", defaultValue = "30")
    public int maxFailuresPerAddress;

    @ConfigProperty(name = "sign_in.max_failures_per_name", defaultValue = "100")
    public int maxFailuresPerName;
}
