package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A prompt of the catalogue.
 *
 * @param wire the MCP {@code Prompt} object with our name
 * @param originalName the name that its source gave it
 */
public record PromptDefinition(String name, ObjectNode wire, String category, ToolSource source, String originalName)
        implements ContextDefinition {

    @Override
    public String key() {
        return name;
    }
}
