package io.magictunnel.enhancement.content.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.content.ContentKind;
import io.magictunnel.enhancement.quality.QualityGate;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules write about every tool that ships. */
class ShippedSheetsTest {

    private static final JsonSchemas SCHEMAS = new JsonSchemas();

    static Stream<ToolDefinition> shipped() throws IOException {
        return CapabilityFiles.toolsBelow(Path.of("capabilities")).stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTextIsTrueOfItsTool(ToolDefinition tool) {
        for (var kind : ContentKind.values()) {
            var sheet = write(tool, kind);

            assertThat(new QualityGate(12_000).faults(tool, sheet.text()))
                    .as("%s%n%s", kind, sheet.text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyExampleIsAllowedByItsSchema(ToolDefinition tool) {
        var calls = new SampleCalls(SCHEMAS, tool.inputSchema());

        assertThat(Stream.of(calls.least(), calls.most()).flatMap(Optional::stream))
                .allSatisfy(call -> assertThat(SCHEMAS.violations(SCHEMAS.compile(tool.inputSchema()), call))
                        .isEmpty());
    }

    @Test
    void hardlyAnyToolIsWithoutAnExample() throws IOException {
        assertThat(shipped().filter(tool -> new SampleCalls(SCHEMAS, tool.inputSchema())
                        .least()
                        .isEmpty()))
                .extracting(tool -> tool.name().value())
                .containsExactly("text_column");
    }

    private static Sheet write(ToolDefinition tool, ContentKind kind) {
        var rules = new ContentRules();
        rules.schemas = SCHEMAS;
        return rules.write(ToolDocument.of(tool, tool.description(), List.of(), Optional.empty()), kind);
    }
}
