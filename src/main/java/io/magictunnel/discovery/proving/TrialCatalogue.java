package io.magictunnel.discovery.proving;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.index.CatalogueIndex;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.index.ToolIndex;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An index beside the one that people search, in which tools may have words on trial. From one state to the next only what
 * differs costs anything. One thread at a time uses it.
 */
final class TrialCatalogue implements AutoCloseable {

    private static final int LISTED = 20;

    private final CatalogueIndex index = new CatalogueIndex(Set.of(ToolIndex.OWN_TOOLS));
    private long version;
    private CatalogueView view;

    /** From now on these are the tools. */
    void become(SortedMap<ToolName, ToolDefinition> tools, Function<String, Direction> known) {
        var catalogue = new Catalogue(++version, tools);
        index.update(catalogue, known);
        index.embedded(known);
        var all = List.copyOf(catalogue.tools());
        view = new CatalogueView(PolicyFingerprint.UNDECIDABLE, catalogue, all, all, Map.of());
    }

    /** From now on this tool is as it is here; the others stay. */
    void put(ToolDefinition tool, Function<String, Direction> known) {
        var tools = new TreeMap<>(view.catalogue().byName());
        tools.put(tool.name(), tool);
        become(tools, known);
    }

    List<ToolDefinition> find(DiscoveryMode mode, Sought sought) {
        return index.search(snapshot -> new Ranking(mode, snapshot.evidence(view, tool -> true, sought), Map.of())
                .best(LISTED, 0).stream().map(Hit::tool).toList());
    }

    @Override
    public void close() {
        index.close();
    }
}
