package io.magictunnel.enhancement;

import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.injection.Injection;
import io.magictunnel.registry.injection.InjectionFinder;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A better description of one tool, written and judged at once, for whoever asks; the catalogue stays as it is. As every tool can
 * be asked about, it is for administrators.
 */
@Path("/sampling")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class DescriptionsResource {

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    ToolDocuments documents;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @POST
    @Path("/generate")
    @Operation(
            summary = "Write a better description of a tool, and check it against the tool's schema. Nothing is stored")
    public Described describe(DescriptionWish wish) {
        var start = System.nanoTime();
        var subject = documents.about(
                SecurityError.required("tool_name", wish.toolName()), wish.currentDescription(), wish.context());
        var manner =
                wish.style().map(DescriptionsResource::style).map(Manner::of).orElseGet(enhancer::usualManner);
        var proposal = WriterRefusal.ofWhoWrites(
                () -> enhancer.describe(current.get(), subject.tool(), subject.document(), manner));
        var rewrite = proposal.rewrite();
        return new Described(
                subject.tool().name().value(),
                rewrite.description(),
                rewrite.summary(),
                rewrite.confidence(),
                proposal.faults().isEmpty(),
                proposal.faults(),
                InjectionFinder.find(subject.document().description()),
                proposal.provider(),
                proposal.model(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                clock.instant());
    }

    private static Style style(String spelling) {
        return Style.named(spelling)
                .orElseThrow(() -> new DomainException(
                        EnhancementError.INVALID_REQUEST,
                        "The field 'style' names no style",
                        "allowed: "
                                + Arrays.stream(Style.values())
                                        .map(Style::spelling)
                                        .collect(Collectors.joining(", "))));
    }

    /** @param currentDescription to start from, where it is not the tool's own */
    public record DescriptionWish(
            String toolName, Optional<String> currentDescription, Optional<String> style, Optional<String> context) {}

    /**
     * @param accepted whether nothing is wrong with it
     * @param faults what is
     * @param warnings what in the words that it started from speaks to models
     */
    public record Described(
            String toolName,
            String enhancedDescription,
            String improvementSummary,
            double confidenceScore,
            boolean accepted,
            List<Fault> faults,
            List<Injection> warnings,
            String provider,
            String modelUsed,
            long generationTimeMs,
            Instant enhancementTimestamp) {}
}
