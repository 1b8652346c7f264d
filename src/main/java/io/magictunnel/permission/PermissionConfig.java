package io.magictunnel.permission;

import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.platform.config.Within;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about permissions, under {@code permission.} */
@Dependent
@ConfigProperties(prefix = "permission")
public class PermissionConfig {

    @ConfigProperty(name = "defaults.operator", defaultValue = "allow")
    Effect operatorDefault;

    @ConfigProperty(name = "defaults.user", defaultValue = "allow")
    Effect userDefault;

    @ConfigProperty(name = "defaults.viewer", defaultValue = "deny")
    Effect viewerDefault;

    /** How long another node's change of a grant may stay unnoticed; changes of this node are noticed at once. */
    @ConfigProperty(name = "reload_every", defaultValue = "30s")
    @Within(min = "1s", max = "10m")
    Duration reloadEvery;

    @ConfigProperty(name = "max_grants", defaultValue = "10000")
    @Within(min = "1", max = "100000")
    public int maxGrants;

    /** What holds where no grant says anything. */
    Effect defaultOf(Role role) {
        return switch (role) {
            case ADMIN -> Effect.ALLOW;
            case OPERATOR -> operatorDefault;
            case USER -> userDefault;
            case VIEWER -> viewerDefault;
        };
    }
}
