package io.magictunnel.upstream.sharing;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set about connections that are not everybody's, under {@code upstream.own_connections.} */
@Dependent
@ConfigProperties(prefix = "upstream.own_connections")
public class SharingConfig {

    /** Of all users and all servers together; the least recently used one makes room. */
    @ConfigProperty(name = "max", defaultValue = "500")
    @Within(min = "1", max = "100000")
    int max;

    /** How long one may be left unused before it is closed. */
    @ConfigProperty(name = "idle", defaultValue = "10m")
    @Within(min = "1s", max = "1d")
    Duration idle;
}
