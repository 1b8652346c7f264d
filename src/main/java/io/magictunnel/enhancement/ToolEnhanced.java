package io.magictunnel.enhancement;

import io.magictunnel.registry.ToolName;
import java.util.UUID;

/** It was decided about a version of a tool's words. Fired in the transaction of the decision. */
public record ToolEnhanced(ToolName tool, UUID version) {}
