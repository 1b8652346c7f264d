package io.magictunnel.permission.offer;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;

/** The product's own tools by which all others are found. They are known by their source, since a name may be taken. */
public final class DiscoveryTools {

    /** Under which they are published. */
    public static final ToolSource.BuiltIn SOURCE = new ToolSource.BuiltIn("discovery");

    private DiscoveryTools() {}

    public static boolean include(ToolDefinition tool) {
        return SOURCE.equals(tool.source());
    }
}
