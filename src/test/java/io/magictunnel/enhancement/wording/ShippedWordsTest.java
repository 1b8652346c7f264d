package io.magictunnel.enhancement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.quality.QualityGate;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules make of every tool that ships. */
class ShippedWordsTest {

    static Stream<ToolDefinition> shipped() throws IOException {
        return CapabilityFiles.toolsBelow(Path.of("capabilities")).stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyDescriptionIsTrueOfItsTool(ToolDefinition tool) {
        for (var style : Style.values()) {
            var rewrite = RuleWriter.write(document(tool), style);

            assertThat(new QualityGate(2_000).faults(tool, rewrite.description()))
                    .as(rewrite.description())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theMetadataIsComplete(ToolDefinition tool) {
        var metadata = RuleExtractor.extract(document(tool));

        assertThat(metadata.keywords()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(metadata.categories()).isNotEmpty();
        assertThat(metadata.useCases()).isNotEmpty();
        assertThat(metadata.complexity()).isPresent();
        assertThat(metadata.duration()).isPresent();
    }

    private static ToolDocument document(ToolDefinition tool) {
        return ToolDocument.of(tool, tool.description(), List.of(), Optional.empty());
    }
}
