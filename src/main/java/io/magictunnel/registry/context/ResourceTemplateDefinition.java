package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family of resources that are not listed one by one.
 *
 * @param pattern the URIs that clients may read
 * @param wire the MCP {@code ResourceTemplate} object with that template
 * @param original the template that its source gave it
 */
public record ResourceTemplateDefinition(
        UriTemplate pattern, ObjectNode wire, String category, ToolSource source, UriTemplate original)
        implements ContextDefinition {

    /** As its source lists it. */
    public static ResourceTemplateDefinition listed(
            UriTemplate template, ObjectNode wire, String category, ToolSource source) {
        return new ResourceTemplateDefinition(template, wire, category, source, template);
    }

    @Override
    public String key() {
        return pattern.template();
    }

    ResourceTemplateDefinition as(UriTemplate newPattern) {
        return new ResourceTemplateDefinition(
                newPattern, wire.deepCopy().put("uriTemplate", newPattern.template()), category, source, original);
    }
}
