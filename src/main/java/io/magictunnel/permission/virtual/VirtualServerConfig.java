package io.magictunnel.permission.virtual;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about virtual servers, under {@code virtual_servers.} */
@Dependent
@ConfigProperties(prefix = "virtual_servers")
public class VirtualServerConfig {

    @ConfigProperty(name = "max_servers", defaultValue = "200")
    @Within(min = "0", max = "10000")
    public int maxServers;

    /** Of one virtual server. */
    @ConfigProperty(name = "max_rules", defaultValue = "5000")
    @Within(min = "1", max = "100000")
    public int maxRules;
}
