package io.magictunnel.discovery.proving;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A trial ground for tests, over the tools that the test gives. */
public final class TrialGrounds {

    public final IndexOnTrial ground = new IndexOnTrial();

    private final TreeMap<ToolName, ToolDefinition> tools = new TreeMap<>();

    public TrialGrounds(Senses senses, Collection<ToolDefinition> given) {
        ground.meanings = new TrialMeanings();
        ground.meanings.senses = senses;
        ground.meanings.directions = WordSenses.directions();
        ground.meanings.threads = WordSenses.threads();
        ground.config = new DiscoveryConfig();
        ground.config.mode = DiscoveryMode.HYBRID;
        ground.registry = new ToolRegistry() {
            @Override
            public Catalogue catalogue() {
                return new Catalogue(1, tools);
            }
        };
        given.forEach(this::put);
    }

    public void put(ToolDefinition tool) {
        tools.put(tool.name(), tool);
    }

    public List<ToolDefinition> tools() {
        return List.copyOf(tools.values());
    }
}
