package io.magictunnel.mcp.discovering;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tools by which clients find others, under {@code discovery.tools.} */
@Dependent
@ConfigProperties(prefix = "discovery.tools")
public class DiscoveringConfig {

    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** The least confidence with which a tool that may change something is run unasked. */
    @ConfigProperty(name = "write_threshold", defaultValue = "0.5")
    @Within(min = "0", max = "1")
    double writeThreshold;

    /** How much surer than of the next one. */
    @ConfigProperty(name = "write_margin", defaultValue = "0.15")
    @Within(min = "0", max = "1")
    double writeMargin;

    /** For a user's answer; {@code mcp.input_timeout} may be shorter. */
    @ConfigProperty(name = "patience", defaultValue = "5m")
    @Within(min = "1s", max = "1d")
    Duration patience;
}
