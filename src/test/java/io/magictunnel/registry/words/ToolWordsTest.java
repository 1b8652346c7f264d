package io.magictunnel.registry.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ToolWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'git_log','description':'Log.','inputSchema':{'type':'object'}}",
                "{'name':'git_log','inputSchema':{'type':'object'}}",
                "{'name':'git_log','title':'The log','description':'Log.','inputSchema':{}}",
                "{'name':'git_log','description':'Log.','_meta':{'theirs':1},'annotations':{'readOnlyHint':true}}"
            })
    void whatIsLaidOverASourcesToolCanBeTakenOffAgain(String source) {
        var wire = (ObjectNode) Json.MAPPER.readTree(source.replace('\'', '"'));

        var better = words().over(wire);
        var own = words().off(better, wire.path("description").asString(""), wire.has("title"));

        assertThat(better).isNotEqualTo(wire);
        assertThat(own).isEqualTo(wire);
    }

    @Test
    void aTitleIsAddedWhereTheSourceHasNoneAndNeverReplaced() {
        var without = (ObjectNode) Json.MAPPER.readTree("{\"name\": \"git_log\"}");
        var with = (ObjectNode) Json.MAPPER.readTree("{\"name\": \"git_log\", \"title\": \"The log\"}");

        assertThat(words().over(without).path("title").asString()).isEqualTo("Git log");
        assertThat(words().over(with).path("title").asString()).isEqualTo("The log");
    }

    @Test
    void halfOfAllCallersAreInEachHalfAndStayThere() {
        var originals = IntStream.range(0, 1_000)
                .filter(i -> CallerHalf.of("user-" + i) == CallerHalf.ORIGINAL)
                .count();

        assertThat(originals).isBetween(400L, 600L);
        assertThat(CallerHalf.of("ada")).isEqualTo(CallerHalf.of("ada"));
    }

    private static ToolWords words() {
        return new ToolWords(
                "hash",
                new UUID(0, 1),
                "Lists the commits of a repository.",
                List.of("commits"),
                List.of("version control"),
                List.of("See what has changed"),
                0.8,
                "Git log",
                false);
    }
}
