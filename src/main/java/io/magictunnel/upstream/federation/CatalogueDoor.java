package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.util.Collection;
import java.util.Set;

/** The way into the catalogue: {@code ToolRegistry.replace}. */
@FunctionalInterface
public interface CatalogueDoor {

    /** @return the names that were refused, because another source has them */
    Set<ToolName> replace(ToolSource source, Collection<ToolDefinition> tools);
}
