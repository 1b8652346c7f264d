package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of describing one tool while somebody waited. Without a version it goes on, and the job tells how far it is.
 *
 * @param regenerated whether this version was written now; otherwise it was there before
 */
public record GenerationView(
        String toolName,
        EnhancementKind enhancementType,
        String jobId,
        JobState status,
        boolean regenerated,
        Optional<String> versionId,
        Optional<VersionState> versionState,
        Optional<String> originalDescription,
        Optional<String> enhancedDescription,
        Optional<String> improvementSummary,
        Optional<MetadataView> metadata,
        List<Fault> faults,
        List<String> errors,
        Optional<String> provider,
        Optional<String> modelUsed,
        Optional<Double> confidenceScore,
        Optional<Long> generationTimeMs,
        Optional<Instant> enhancementTimestamp,
        Optional<String> message,
        Optional<String> warning) {

    /** Metadata, under the names of {@code /elicitation/generate}. */
    public record MetadataView(
            List<String> keywords,
            List<String> categories,
            List<String> useCases,
            Optional<Integer> complexityScore,
            Optional<String> estimatedExecutionTime,
            List<String> relatedTools,
            List<String> securityConsiderations,
            double confidenceScore) {

        static MetadataView of(ToolMetadata metadata) {
            return new MetadataView(
                    metadata.keywords(),
                    metadata.categories(),
                    metadata.useCases(),
                    metadata.complexity().isPresent()
                            ? Optional.of(metadata.complexity().getAsInt())
                            : Optional.empty(),
                    metadata.duration(),
                    metadata.relatedTools(),
                    metadata.securityConsiderations(),
                    metadata.confidence());
        }
    }

    static GenerationView of(EnhancementJob job, Optional<ToolVersion> version, Optional<String> warning) {
        var content = version.map(ToolVersion::content);
        return new GenerationView(
                job.tool().value(),
                job.kind(),
                job.id(),
                job.state(),
                job.version().isPresent(),
                version.map(made -> made.id().toString()),
                version.map(ToolVersion::state),
                content.map(made -> made.original()),
                content.flatMap(made -> made.description()),
                content.map(made -> made.summary()).filter(words -> !words.isBlank()),
                content.flatMap(made -> made.metadata()).map(MetadataView::of),
                content.map(made -> made.faults()).orElse(List.of()),
                content.map(made -> made.errors()).orElse(List.of()),
                version.map(ToolVersion::provider),
                version.map(ToolVersion::model),
                version.map(ToolVersion::confidence),
                version.map(made -> made.took().toMillis()),
                version.map(ToolVersion::createdAt),
                job.detail(),
                warning);
    }
}
