package io.magictunnel.discovery.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModeColumnTest {

    @Test
    void aToolInSeveralColumnsHasOneLetterInAll() {
        var marked =
                ModeColumn.marked(List.of(column("grep", "read"), column("read", "write"), column("find", "read")));

        assertThat(marksOf(marked.get(0))).containsExactly("", "A");
        assertThat(marksOf(marked.get(1))).containsExactly("A", "");
        assertThat(marksOf(marked.get(2))).containsExactly("", "A");
    }

    @Test
    void lettersRunOutBeforeTheyRepeat() {
        var names = IntStream.range(0, 40).mapToObj(i -> "tool" + i).toArray(String[]::new);

        var marked = ModeColumn.marked(List.of(column(names), column(names)));

        assertThat(marksOf(marked.getFirst()).stream().filter(mark -> !mark.isEmpty()))
                .hasSize(26)
                .doesNotHaveDuplicates();
    }

    private static List<String> marksOf(ModeColumn column) {
        return column.tools().stream().map(FoundTool::mark).toList();
    }

    private static ModeColumn column(String... names) {
        var tools = Arrays.stream(names)
                .map(name -> new FoundTool(1, name, "", "some", false, "some", 50, List.of(), "", ""))
                .toList();
        return new ModeColumn("hybrid", true, tools, List.of(), Duration.ofMillis(1));
    }
}
