package io.magictunnel.security;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about who is calling, under {@code auth.} */
@Dependent
@ConfigProperties(prefix = "auth")
public class AuthConfig {

    /** Clients on this machine that show nothing may use {@code /mcp} with this role. */
    @ConfigProperty(name = "mcp.anonymous_role")
    Optional<Role> anonymousRole;

    /** How long another node's change of a user or a key may stay unnoticed; changes of this node are noticed at once. */
    @ConfigProperty(name = "cache_for", defaultValue = "30s")
    @Within(min = "0s", max = "10m")
    Duration cacheFor;
}
