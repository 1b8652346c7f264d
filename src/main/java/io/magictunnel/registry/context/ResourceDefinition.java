package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource of the catalogue.
 *
 * @param uri under which clients read it
 * @param wire the MCP {@code Resource} object with that URI
 * @param originalUri the URI that its source gave it
 */
public record ResourceDefinition(
        String uri, ObjectNode wire, String category, ToolSource source, String originalUri, Optional<ToolName> about)
        implements ContextDefinition {

    /** One that stands for itself. */
    public ResourceDefinition(String uri, ObjectNode wire, String category, ToolSource source, String originalUri) {
        this(uri, wire, category, source, originalUri, Optional.empty());
    }

    /** As its source lists it. */
    public static ResourceDefinition listed(ObjectNode wire, String category, ToolSource source) {
        var uri = wire.path("uri").stringValue();
        return new ResourceDefinition(uri, wire, category, source, uri);
    }

    @Override
    public String key() {
        return uri;
    }

    ResourceDefinition as(String newUri) {
        return new ResourceDefinition(newUri, wire.deepCopy().put("uri", newUri), category, source, originalUri, about);
    }
}
