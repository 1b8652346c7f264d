package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.DescriptionEnhancer.Proposal;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.MetadataExtractor.Extract;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.ToolDocuments;
import io.magictunnel.enhancement.version.VersionContent;
import io.magictunnel.enhancement.version.Written;
import io.magictunnel.platform.Spans;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Writes better words for one tool: description and metadata, side by side or one after the other. Where one of the two fails,
 * the other is kept with the reason; where all fail, that is a failure.
 */
@ApplicationScoped
public class EnhancementPipeline {

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    MetadataExtractor extractor;

    @Inject
    ToolDocuments documents;

    @Inject
    Recipe recipe;

    @Inject
    EnhancementThreads threads;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    /** What came of one half. */
    private record Half<T>(Optional<T> result, Optional<RuntimeException> failure) {

        static <T> Half<T> notWanted() {
            return new Half<>(Optional.empty(), Optional.empty());
        }

        static <T> Half<T> of(Supplier<T> work) {
            try {
                return new Half<>(Optional.of(work.get()), Optional.empty());
            } catch (RuntimeException failed) {
                return new Half<>(Optional.empty(), Optional.of(failed));
            }
        }
    }

    /** @throws RuntimeException as {@link Mishap#of} reads it, where nothing came */
    public Written write(Caller by, ToolDefinition tool, EnhancementKind kind, Manner manner) {
        var start = System.nanoTime();
        var document = documents
                .about(tool.name().value(), Optional.empty(), Optional.empty())
                .document();
        var describing = later(kind.wantsDescription(), () -> enhancer.describe(by, tool, document, manner));
        var described = config.parallel ? null : describing.join();
        var extracting = later(
                kind.wantsMetadata(),
                () -> extractor.extract(by, described == null ? document : better(document, described)));
        var description = describing.join();
        var metadata = extracting.join();
        requireSomething(description, metadata);
        return written(tool, kind, manner, description, metadata, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What is kept of a tool for which nothing came, so that it is not tried again before something changes. */
    public Written nothing(ToolDefinition tool, EnhancementKind kind, Manner manner, String error) {
        var content = new VersionContent(
                tool.description(), Optional.empty(), "", Optional.empty(), List.of(), List.of(error));
        return new Written(
                tool.name(),
                tool.definition(),
                recipe.of(kind, manner),
                kind,
                manner.style(),
                content,
                "",
                "",
                0,
                Duration.ZERO);
    }

    private <T> CompletableFuture<Half<T>> later(boolean wanted, Supplier<T> work) {
        return wanted
                ? CompletableFuture.supplyAsync(Spans.carriedBy(() -> Half.of(work)), threads.executor())
                : CompletableFuture.completedFuture(Half.notWanted());
    }

    private static ToolDocument better(ToolDocument document, Half<Proposal> described) {
        return described
                .result()
                .filter(proposal -> proposal.faults().isEmpty())
                .map(proposal -> document.withDescription(proposal.rewrite().description()))
                .orElse(document);
    }

    private void requireSomething(Half<Proposal> description, Half<Extract> metadata) {
        var failures = Stream.of(description.failure(), metadata.failure())
                .flatMap(Optional::stream)
                .toList();
        var isEmpty = description.result().isEmpty() && metadata.result().isEmpty();
        if (!failures.isEmpty() && (isEmpty || !config.fallback)) {
            throw failures.getFirst();
        }
    }

    private Written written(
            ToolDefinition tool,
            EnhancementKind kind,
            Manner manner,
            Half<Proposal> description,
            Half<Extract> metadata,
            Duration took) {
        var errors = new ArrayList<String>();
        description.failure().ifPresent(failed -> errors.add("description: " + failed.getMessage()));
        metadata.failure().ifPresent(failed -> errors.add("metadata: " + failed.getMessage()));
        var proposal = description.result();
        var extract = metadata.result();
        var content = new VersionContent(
                tool.description(),
                proposal.map(found -> found.rewrite().description()),
                proposal.map(found -> found.rewrite().summary()).orElse(""),
                extract.map(Extract::metadata),
                proposal.map(Proposal::faults).orElse(List.of()),
                errors);
        return new Written(
                tool.name(),
                tool.definition(),
                recipe.of(kind, manner),
                kind,
                manner.style(),
                content,
                proposal.map(Proposal::provider)
                        .or(() -> extract.map(Extract::provider))
                        .orElse(""),
                proposal.map(Proposal::model)
                        .or(() -> extract.map(Extract::model))
                        .orElse(""),
                confidence(proposal, extract),
                took);
    }

    /** The lesser of the two. */
    private static double confidence(Optional<Proposal> proposal, Optional<Extract> extract) {
        return Stream.of(proposal.map(found -> found.rewrite().confidence()), extract.map(found -> found.metadata()
                        .confidence()))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }
}
