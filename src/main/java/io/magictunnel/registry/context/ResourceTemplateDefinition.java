package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family of resources that are not listed one by one.
 *
 * @param pattern the URIs that clients may read
 * @param wire the MCP {@code ResourceTemplate} object with that template
 * @param originalTemplate the template that its source gave it
 */
public record ResourceTemplateDefinition(
        UriTemplate pattern, ObjectNode wire, String category, ToolSource source, String originalTemplate)
        implements ContextDefinition {

    @Override
    public String key() {
        return pattern.template();
    }

    ResourceTemplateDefinition as(UriTemplate newPattern) {
        return new ResourceTemplateDefinition(
                newPattern,
                wire.deepCopy().put("uriTemplate", newPattern.template()),
                category,
                source,
                originalTemplate);
    }
}
