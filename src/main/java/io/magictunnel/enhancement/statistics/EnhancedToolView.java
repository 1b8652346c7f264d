package io.magictunnel.enhancement.statistics;

import io.magictunnel.enhancement.statistics.Standings.Standing;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.words.ToolWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tool and its better words, as REST tells of it.
 *
 * @param server whose tool it is, where it is another server's
 */
public record EnhancedToolView(
        String name,
        String originalDescription,
        Optional<String> enhancedDescription,
        ToolStanding enhancementStatus,
        Optional<EnhancementMetadata> enhancementMetadata,
        List<String> keywords,
        List<String> categories,
        List<String> useCases,
        Optional<String> server) {

    /** By whom, when and how fast the words in use were written. */
    public record EnhancementMetadata(
            String versionId,
            String provider,
            String modelUsed,
            double confidenceScore,
            Instant generatedAt,
            long enhancementTimeMs) {

        static EnhancementMetadata of(VersionMaking making) {
            return new EnhancementMetadata(
                    making.id(),
                    making.provider(),
                    making.model(),
                    making.confidence(),
                    making.createdAt(),
                    making.tookMillis());
        }
    }

    static EnhancedToolView of(Standing standing, Optional<VersionMaking> making) {
        var tool = standing.tool();
        var words = tool.words();
        return new EnhancedToolView(
                tool.name().value(),
                tool.description(),
                words.map(ToolWords::description).filter(description -> !description.isEmpty()),
                standing.how(),
                making.map(EnhancementMetadata::of),
                words.map(ToolWords::keywords).orElse(List.of()),
                words.map(ToolWords::categories).orElse(List.of()),
                words.map(ToolWords::useCases).orElse(List.of()),
                tool.source() instanceof ToolSource.UpstreamServer(var server)
                        ? Optional.of(server)
                        : Optional.empty());
    }
}
