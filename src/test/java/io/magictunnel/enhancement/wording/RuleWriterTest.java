package io.magictunnel.enhancement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.quality.QualityGate;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleWriterTest {

    private static final ToolDefinition SEND =
            SomeTools.named("snd_msg").described("Sends it").taking("""
                    {"type": "object", "required": ["text"], "properties": {
                      "text": {"type": "string", "maxLength": 500},
                      "channel": {"type": "string", "description": "Where it goes.", "default": "general"},
                      "urgency": {"type": "string", "enum": ["low", "high"]}}}
                    """).tool();

    @Test
    void aPoorDescriptionSaysFirstWhatTheNameSays() {
        var rewrite = RuleWriter.write(document(SEND), Style.DETAILED);

        assertThat(rewrite.description())
                .isEqualTo(
                        "Sends message. Sends it.\nParameters: needs `text`: text. Also takes `channel` (default `general`):"
                                + " where it goes; `urgency` (one of low, high): urgency.");
        assertThat(rewrite.summary()).isEqualTo("By rules: says in words what the name says and names the parameters.");
    }

    @Test
    void technicalDescriptionsHaveTypesAndLimits() {
        assertThat(RuleWriter.write(document(SEND), Style.TECHNICAL).description())
                .contains("Parameters: needs `text` (string, at most 500 characters)");
    }

    @Test
    void conciseDescriptionsAreShort() {
        assertThat(RuleWriter.write(document(SEND), Style.CONCISE).description())
                .isEqualTo("Sends message. Sends it.\nParameters: needs `text`.");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aGoodDescriptionKeepsItsWordsInFront(Style style) {
        var tool = SomeTools.named("files_search")
                .described("Search text files for a pattern; answers file, line number and line.")
                .taking("""
                        {"type": "object", "required": ["pattern"], "properties": {
                          "pattern": {"type": "string", "description": "Extended regular expression"}}}
                        """)
                .tool();

        assertThat(RuleWriter.write(document(tool), style).description()).startsWith(tool.description());
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void whatItWritesPassesTheQualityGate(Style style) {
        var rewrite = RuleWriter.write(document(SEND), style);

        assertThat(new QualityGate(4_000).faults(SEND, rewrite.description())).isEmpty();
    }

    @Test
    void theAuthorsHintsAreTold() {
        var tool = SomeTools.named("note_get")
                .described("Gets a note by its number.")
                .tool();
        tool.wire().putObject("annotations").put("readOnlyHint", true);

        assertThat(RuleWriter.write(document(tool), Style.DETAILED).description())
                .isEqualTo("Gets a note by its number.\nEffects: read-only.");
    }

    @Test
    void toolsWithoutAnyWordsGetTheirName() {
        var tool = SomeTools.named("xk_42").described("").tool();

        assertThat(RuleWriter.write(document(tool), Style.DETAILED).description())
                .isEqualTo("Tool xk 42.");
    }

    @Test
    void theSameToolGetsTheSameWords() {
        assertThat(RuleWriter.write(document(SEND), Style.DETAILED))
                .isEqualTo(RuleWriter.write(ToolDocument.read(document(SEND).json()), Style.DETAILED));
    }

    private static ToolDocument document(ToolDefinition tool) {
        return ToolDocument.of(tool, tool.description(), List.of(), Optional.empty());
    }
}
