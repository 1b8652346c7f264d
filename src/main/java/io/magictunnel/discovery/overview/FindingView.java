package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.ScorePart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a search has found, over REST.
 *
 * @param fits whether anything reaches the threshold
 * @param hits the best first
 * @param nearest where nothing fits, what came closest
 * @param notices what is worth knowing about this search
 */
public record FindingView(
        String sentence,
        DiscoveryMode mode,
        boolean fits,
        List<HitView> hits,
        List<HitView> nearest,
        List<String> notices,
        Duration took) {

    static FindingView of(Finding finding, boolean schemas) {
        return new FindingView(
                finding.sentence(),
                finding.mode(),
                !finding.hits().isEmpty(),
                views(finding.hits(), schemas),
                views(finding.nearest(), schemas),
                finding.notices(),
                finding.took());
    }

    private static List<HitView> views(List<Hit> hits, boolean schemas) {
        return hits.stream().map(hit -> HitView.of(hit, schemas)).toList();
    }

    /**
     * One tool.
     *
     * @param score against the others of this search
     * @param confidence comparable between searches
     * @param inputSchema where schemas were asked for
     */
    public record HitView(
            String name,
            Optional<String> title,
            String description,
            String source,
            String category,
            List<String> tags,
            double score,
            double confidence,
            List<ScorePart> parts,
            Optional<JsonNode> inputSchema) {

        static HitView of(Hit hit, boolean schemas) {
            var tool = hit.tool();
            return new HitView(
                    tool.name().value(),
                    tool.title(),
                    tool.description(),
                    tool.source().name(),
                    tool.category(),
                    tool.tags(),
                    hit.score(),
                    hit.confidence(),
                    hit.parts(),
                    schemas ? Optional.of(tool.inputSchema()) : Optional.empty());
        }
    }
}
