package io.magictunnel.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What administrators decided about single tools: enabled, category, tags. Survives restarts and reloads of the source. */
@ApplicationScoped
public class ToolSettings {

    /** All decisions, to be laid over the definitions. */
    public Overlays byTool() {
        return new Overlays(Map.of());
    }

    /** The decisions about all tools at one moment. */
    public record Overlays(Map<ToolName, Boolean> enabled) {

        ToolDefinition laidOver(ToolDefinition tool) {
            return tool;
        }
    }
}
