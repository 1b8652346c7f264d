package io.magictunnel.discovery.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedCaseTest {

    @Test
    void keepsTheSentenceStrippedAndEachToolOnce() {
        var saved = saved("  read the log ", List.of("grep", "read_file", "grep", " "));

        assertThat(saved.sentence()).isEqualTo("read the log");
        assertThat(saved.expected()).containsExactly(new ToolName("grep"), new ToolName("read_file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000", "escape\u001b[31m"})
    void aSentenceIsOneLineOfText(String sentence) {
        assertThatThrownBy(() -> saved(sentence, List.of("grep")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sentence");
    }

    @Test
    void aSentenceAndANoteAreBounded() {
        assertThatThrownBy(() -> saved("x".repeat(501), List.of("grep"))).hasMessageContaining("allowed are 500");
        assertThat(saved("x".repeat(500), List.of("grep")).sentence()).hasSize(500);
    }

    @Test
    void oneToTenToolsCanBeRight() {
        var eleven = IntStream.range(0, 11).mapToObj(i -> "tool" + i).toList();

        assertThatThrownBy(() -> saved("read", List.of())).hasMessageContaining("1 to 10 tools");
        assertThatThrownBy(() -> saved("read", eleven)).hasMessageContaining("given are 11");
        assertThat(saved("read", eleven.subList(0, 10)).expected()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no name", "<script>", "a'; drop table x", "\u202egrep"})
    void whatIsNoNameOfAToolIsRefusedByName(String typed) {
        assertThatThrownBy(() -> saved("read", Collections.singletonList(typed)))
                .hasMessageContaining("is no name of a tool");
    }

    static SavedCase saved(String sentence, List<String> expected) {
        return new SavedCase("1", sentence, SavedCase.names(expected), "", Instant.EPOCH, "ann", 1);
    }
}
