package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.argument.WrittenRequests;
import io.magictunnel.discovery.index.CatalogueIndex;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Embedder;
import io.magictunnel.discovery.sense.RealModel;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.German;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the shipped tools as the product does where nothing is configured: by words and meaning. */
final class ShippedSearch {

    final Map<String, ToolDefinition> tools = WrittenRequests.shippedTools();

    private final CatalogueIndex index = new CatalogueIndex(Set.of());
    private final Embedder model = RealModel.load();
    private final CatalogueView view;

    ShippedSearch() {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        tools.values().forEach(tool -> byName.put(tool.name(), tool));
        var catalogue = new Catalogue(1, byName);
        var all = List.copyOf(byName.values());
        view = new CatalogueView(PolicyFingerprint.UNDECIDABLE, catalogue, all, all, tools);
        index.update(catalogue, model::embed);
    }

    List<Hit> hits(String sentence, double threshold) {
        var sought = Sought.of(sentence, Optional.of(SentenceMeaning.of(German.inEnglish(sentence), model)));
        return index.search(
                snapshot -> new Ranking(DiscoveryMode.HYBRID, snapshot.evidence(view, tool -> true, sought), Map.of())
                        .best(8, threshold));
    }
}
