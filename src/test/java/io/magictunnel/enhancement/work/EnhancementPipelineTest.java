package io.magictunnel.enhancement.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.Rewrite;
import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.ToolDocuments;
import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnhancementPipelineTest {

    private static final ToolDefinition TOOL =
            SomeTools.named("words_count").described("Counts.").tool();

    private final EnhancementPipeline pipeline = new EnhancementPipeline();
    private Optional<RuntimeException> noDescription = Optional.empty();
    private Optional<RuntimeException> noMetadata = Optional.empty();
    private String readByExtractor;

    @BeforeEach
    void wire() {
        pipeline.enhancer = new DescriptionEnhancer() {
            @Override
            public Proposal describe(Caller caller, ToolDefinition tool, ToolDocument document, Manner manner) {
                noDescription.ifPresent(failure -> {
                    throw failure;
                });
                return new Proposal(new Rewrite("Counts words.", "Says what.", 0.9), List.of(), "someone", "model-1");
            }
        };
        pipeline.extractor = new MetadataExtractor() {
            @Override
            public Extract extract(Caller caller, ToolDocument document) {
                readByExtractor = document.description();
                noMetadata.ifPresent(failure -> {
                    throw failure;
                });
                return new Extract(metadata(), "other", "model-2");
            }
        };
        pipeline.documents = new ToolDocuments() {
            @Override
            public Subject about(String name, Optional<String> description, Optional<String> context) {
                return new Subject(TOOL, ToolDocument.of(TOOL, TOOL.description(), List.of(), Optional.empty()));
            }
        };
        pipeline.recipe = new Recipe() {
            @Override
            public String of(EnhancementKind kind, Manner manner) {
                return "recipe";
            }
        };
        pipeline.threads = new EnhancementThreads() {
            @Override
            Executor executor() {
                return Runnable::run;
            }
        };
        pipeline.config = new EnhancementConfig();
        pipeline.config.parallel = true;
        pipeline.config.fallback = true;
    }

    @Test
    void descriptionAndMetadataComeTogether() {
        var written = pipeline.write(Caller.system(), TOOL, EnhancementKind.FULL, Manner.of(Style.DETAILED));

        assertThat(written.content().description()).contains("Counts words.");
        assertThat(written.content().metadata()).contains(metadata());
        assertThat(written.content().original()).isEqualTo("Counts.");
        assertThat(written.provider()).isEqualTo("someone");
        assertThat(written.confidence()).isEqualTo(0.6);
        assertThat(written.content().errors()).isEmpty();
        assertThat(readByExtractor).isEqualTo("Counts.");
    }

    @Test
    void oneAfterTheOtherMetadataAreMadeOfTheNewDescription() {
        pipeline.config.parallel = false;

        pipeline.write(Caller.system(), TOOL, EnhancementKind.FULL, Manner.of(Style.DETAILED));

        assertThat(readByExtractor).isEqualTo("Counts words.");
    }

    @Test
    void halfOfItIsKeptWhereTheOtherFails() {
        noMetadata = Optional.of(new LlmFailure(FailureKind.TIMEOUT, "too slow"));

        var written = pipeline.write(Caller.system(), TOOL, EnhancementKind.FULL, Manner.of(Style.DETAILED));

        assertThat(written.content().description()).contains("Counts words.");
        assertThat(written.content().metadata()).isEmpty();
        assertThat(written.content().errors()).containsExactly("metadata: too slow");
    }

    @Test
    void whereAllFailsOrHalvesAreNotWantedItIsAFailure() {
        noMetadata = Optional.of(new LlmFailure(FailureKind.TIMEOUT, "too slow"));
        pipeline.config.fallback = false;
        assertThatThrownBy(() -> pipeline.write(Caller.system(), TOOL, EnhancementKind.FULL, Manner.of(Style.DETAILED)))
                .hasMessage("too slow");

        pipeline.config.fallback = true;
        noDescription = Optional.of(new LlmFailure(FailureKind.NETWORK, "no network"));
        assertThatThrownBy(() -> pipeline.write(Caller.system(), TOOL, EnhancementKind.FULL, Manner.of(Style.DETAILED)))
                .hasMessage("no network");
    }

    @Test
    void onlyWhatIsWantedIsMade() {
        noDescription = Optional.of(new IllegalStateException("nobody asked for it"));

        var written =
                pipeline.write(Caller.system(), TOOL, EnhancementKind.ELICITATION_ONLY, Manner.of(Style.DETAILED));

        assertThat(written.content().description()).isEmpty();
        assertThat(written.provider()).isEqualTo("other");
    }

    private static ToolMetadata metadata() {
        return new ToolMetadata(
                List.of("count"),
                List.of("text"),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0.6);
    }
}
