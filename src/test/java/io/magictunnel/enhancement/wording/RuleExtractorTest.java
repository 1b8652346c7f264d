package io.magictunnel.enhancement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleExtractorTest {

    private static final ToolDefinition DELETE = SomeTools.named("files__rm_file")
            .described("Deletes a file.")
            .in("files")
            .tagged("workspace")
            .by(new Routing.Subprocess(
                    "rm",
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(0),
                    Routing.Output.TEXT,
                    false,
                    Duration.ofSeconds(1)))
            .taking("""
                    {"type": "object", "required": ["path"], "properties": {"path": {"type": "string"}}}
                    """)
            .tool();

    @Test
    void keywordsAreTheNameWrittenOutAndWhatElsePeopleSay() {
        assertThat(extracted(DELETE).keywords()).contains("remove", "delete", "take away", "file", "workspace", "path");
    }

    @Test
    void useCasesAreWhatSomebodyWouldWant() {
        assertThat(extracted(DELETE).useCases()).contains("Remove file", "Remove file by path");
    }

    @Test
    void whatCanGoWrongIsNamed() {
        assertThat(extracted(DELETE).securityConsiderations()).containsExactly("path_traversal", "data_loss");
    }

    @Test
    void relatedToolsHaveWordsInCommon() {
        var document = ToolDocument.of(
                DELETE, DELETE.description(), List.of("read_file", "send_mail", "write_file"), Optional.empty());

        assertThat(RuleExtractor.extract(document).relatedTools()).containsExactly("read_file", "write_file");
    }

    @Test
    void complexityAndDurationFollowFromTheSchemaAndTheKindOfTool() {
        var simple = SomeTools.named("time_now").tool();

        assertThat(extracted(simple).complexity()).hasValue(1);
        assertThat(extracted(DELETE).complexity()).hasValue(2);
        assertThat(extracted(DELETE).duration()).contains("under 1 second");
    }

    @Test
    void categoriesComeFromTheSourceAndTheWords() {
        assertThat(extracted(DELETE).categories()).containsExactly("files");
        assertThat(extracted(SomeTools.named("ticket_url_get").in("help").tool())
                        .categories())
                .containsExactly("help", "support", "network");
    }

    private static ToolMetadata extracted(ToolDefinition tool) {
        return RuleExtractor.extract(ToolDocument.of(tool, tool.description(), List.of(), Optional.empty()));
    }
}
