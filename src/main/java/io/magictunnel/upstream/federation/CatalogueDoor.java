package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import java.util.Collection;
import java.util.List;

/** The way into the catalogue of tools. */
public interface CatalogueDoor {

    void replace(ToolSource source, Collection<ToolDefinition> tools);

    /** What of the source is not offered because of its name: one sentence for each. */
    List<String> leftOut(ToolSource source);

    static CatalogueDoor of(ToolRegistry registry) {
        return new CatalogueDoor() {
            @Override
            public void replace(ToolSource source, Collection<ToolDefinition> tools) {
                registry.replace(source, tools);
            }

            @Override
            public List<String> leftOut(ToolSource source) {
                return registry.leftOut(source);
            }
        };
    }
}
