package io.magictunnel.mcp.sse;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set about clients of revision 2024-11-05, under {@code mcp.sse.} All limits of {@code mcp.} hold for them. */
@Dependent
@ConfigProperties(prefix = "mcp.sse")
public class SseConfig {

    @ConfigProperty(name = "enabled", defaultValue = "false")
    boolean enabled;
}
