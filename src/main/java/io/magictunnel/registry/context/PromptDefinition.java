package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A prompt of the catalogue.
 *
 * @param wire the MCP {@code Prompt} object with our name
 * @param originalName the name that its source gave it
 */
public record PromptDefinition(
        String name, ObjectNode wire, String category, ToolSource source, String originalName, Optional<ToolName> about)
        implements ContextDefinition {

    /** One that stands for itself. */
    public PromptDefinition(String name, ObjectNode wire, String category, ToolSource source, String originalName) {
        this(name, wire, category, source, originalName, Optional.empty());
    }

    @Override
    public String key() {
        return name;
    }
}
