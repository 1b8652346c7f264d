package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version, as REST tells of it.
 *
 * @param outdated whether the tool's source says something else by now
 */
public record VersionView(
        String versionId,
        String toolName,
        VersionState state,
        boolean outdated,
        String originalDescription,
        Optional<String> enhancedDescription,
        String improvementSummary,
        Optional<ToolMetadata> metadata,
        List<Fault> faults,
        List<String> errors,
        Optional<Verdict> verdict,
        Style style,
        String provider,
        String modelUsed,
        double confidenceScore,
        long enhancementTimeMs,
        Instant generatedAt,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy) {

    /** @param definition of the tool now; absent where there is none of that name */
    static VersionView of(ToolVersion version, Optional<String> definition) {
        var content = version.content();
        return new VersionView(
                version.id().toString(),
                version.tool().value(),
                version.state(),
                definition.filter(version.definition()::equals).isEmpty(),
                content.original(),
                content.description(),
                content.summary(),
                content.metadata(),
                content.faults(),
                content.errors(),
                content.verdict(),
                version.style(),
                version.provider(),
                version.model(),
                version.confidence(),
                version.took().toMillis(),
                version.createdAt(),
                version.decidedAt(),
                version.decidedBy());
    }
}
