package io.magictunnel.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ToolNamesTest {

    @Test
    void aNameThatFitsStaysEvenWhereAnotherWouldBecomeIt() {
        var names = names("git.log", "git_log", "git/log");

        assertThat(names.sent("git_log")).isEqualTo("git_log");
        assertThat(names.sent("git.log")).isEqualTo("git_log_2");
        assertThat(names.sent("git/log")).isEqualTo("git_log_3");
        assertThat(names.back("git_log_2")).isEqualTo("git.log");
        assertThat(names.back("git_log_3")).isEqualTo("git/log");
    }

    @Test
    void allNamesFitAndAreTheirOwn() {
        var wild = Stream.of("3d", "ü", "", "a b", "x".repeat(200), "x".repeat(201), "-a", "名前", "a\u0000b");
        var all = wild.toList();
        var names = names(all.toArray(String[]::new));

        var sent = all.stream().map(names::sent).toList();

        assertThat(sent).allSatisfy(name -> assertThat(name).matches("[A-Za-z_][A-Za-z0-9_-]{0,63}"));
        assertThat(new HashSet<>(sent)).hasSameSizeAs(all);
        assertThat(all)
                .allSatisfy(name -> assertThat(names.back(names.sent(name))).isEqualTo(name));
    }

    @Test
    void manyLongNamesThatDifferAtTheirEndStayApart() {
        var all = IntStream.range(0, 300).mapToObj(i -> "x".repeat(100) + i).toArray(String[]::new);

        var names = names(all);

        assertThat(Stream.of(all).map(names::sent).distinct()).hasSize(300);
    }

    @Test
    void whatTheModelInventsStaysAsItIs() {
        assertThat(names("clock").back("invented")).isEqualTo("invented");
    }

    private static ToolNames names(String... names) {
        var offers = Stream.of(names)
                .map(name -> new ToolOffer(name, "", JsonNodeFactory.instance.objectNode()))
                .toList();
        return ToolNames.of(ChatRequest.of("m", List.of()).withTools(offers, new ToolChoice.Auto()));
    }
}
