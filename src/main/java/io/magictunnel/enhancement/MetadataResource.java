package io.magictunnel.enhancement;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Metadata of one tool, extracted at once for whoever asks; the catalogue stays as it is. As every tool can be asked about, it is
 * for administrators.
 */
@Path("/elicitation")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class MetadataResource {

    @Inject
    MetadataExtractor extractor;

    @Inject
    ToolDocuments documents;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @POST
    @Path("/generate")
    @Operation(summary = "Extract keywords, categories, use cases and more of a tool. Nothing is stored")
    public Extracted extract(MetadataWish wish) {
        var start = System.nanoTime();
        var subject = documents.about(
                SecurityError.required("tool_name", wish.toolName()), wish.toolDescription(), wish.context());
        var extract = WriterRefusal.ofWhoWrites(() -> extractor.extract(current.get(), subject.document()));
        var metadata = extract.metadata();
        return new Extracted(
                subject.tool().name().value(),
                metadata.keywords(),
                metadata.categories(),
                metadata.useCases(),
                metadata.complexity(),
                metadata.duration(),
                metadata.relatedTools(),
                metadata.securityConsiderations(),
                metadata.confidence(),
                extract.provider(),
                extract.model(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                clock.instant());
    }

    /** @param toolDescription to start from, where it is not the tool's own */
    public record MetadataWish(String toolName, Optional<String> toolDescription, Optional<String> context) {}

    /** What {@code elicitation.extract_}… asks for; the rest is empty. */
    public record Extracted(
            String toolName,
            List<String> keywords,
            List<String> categories,
            List<String> useCases,
            OptionalInt complexityScore,
            Optional<String> estimatedExecutionTime,
            List<String> relatedTools,
            List<String> securityConsiderations,
            double confidenceScore,
            String provider,
            String modelUsed,
            long generationTimeMs,
            Instant extractionTimestamp) {}
}
