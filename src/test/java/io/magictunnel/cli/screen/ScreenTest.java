package io.magictunnel.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTableThatFindsNoRoomCutsItsWidestColumn() {
        screen(Format.TABLE, false, 24)
                .table(
                        Stream.of(json("{\"a\": \"short\", \"b\": \"a text that is much too long\"}")),
                        Column.of("A", "a"),
                        Column.of("B", "b"));

        assertThat(out.toString().lines())
                .containsExactly("A      B", "short  a text that is m…")
                .allMatch(line -> line.length() <= 24);
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        screen(Format.TABLE, false, 0).table(Stream.of(), Column.of("A", "a"));

        assertThat(out.toString().strip()).isEqualTo("None.");
    }

    @Test
    void cellsHoldWhateverTheAnswerHolds() {
        screen(Format.TABLE, false, 0)
                .table(
                        Stream.of(json("""
                                {"l": ["x", "y"], "n": 0.9200, "i": 12345678901234, "t": true, "z": null}""")),
                        Column.of("L", "l"),
                        Column.of("N", "n"),
                        Column.of("I", "i"),
                        Column.of("T", "t"),
                        Column.of("Z", "z"),
                        Column.of("M", "m"));

        assertThat(out.toString().lines().skip(1)).containsExactly("x, y  0.92  12345678901234  true");
    }

    @Test
    void anOutlineIsIndentedAsItsValuesAreNested() {
        screen(Format.TABLE, false, 0).outline(json("""
                {"health_status": "good", "checks": [{"part": "cache", "level": "ok"}, {"part": "queue"}],
                 "some": {"deep": {"value": 1}}, "none": []}"""));

        assertThat(out.toString().lines())
                .containsExactly(
                        "health status: good",
                        "checks:",
                        "  - part:  cache",
                        "    level: ok",
                        "  - part: queue",
                        "some:",
                        "  deep:",
                        "    value: 1",
                        "none:");
    }

    @Test
    void remarksForPeopleNeverStandAmongJson() {
        var screen = screen(Format.JSON, false, 0);

        screen.line("Well done");
        screen.show(json("{\"a\": 1}"), people -> people.line("never"));

        assertThat(JSON.readTree(out.toString()).path("a").asInt()).isEqualTo(1);
        assertThat(err.toString()).contains("Well done");
    }

    @Test
    void aBarIsWrittenAgainWhereSomebodyWatches() {
        var bar = screen(Format.TABLE, true, 80).progress("Described");

        bar.show(0, 0, 4);
        bar.show(2, 1, 4);
        bar.show(4, 1, 4);
        bar.end();

        assertThat(err.toString().split("\r", -1))
                .hasSize(4)
                .satisfies(drawn -> assertThat(drawn[2])
                        .startsWith("[###############...............] Described: 2 of 4, 1 failed, about "))
                .satisfies(
                        drawn -> assertThat(drawn[3]).startsWith("[##############################] Described: 4 of 4"));
    }

    @Test
    void elsewhereThereIsALineForEachTenth() {
        var bar = screen(Format.TABLE, false, 0).progress("Described");

        for (var done = 0; done <= 100; done++) {
            bar.show(done, 0, 100);
        }
        bar.end();

        assertThat(err.toString().lines()).hasSize(11).last().isEqualTo("Described: 100 of 100");
    }

    private Screen screen(Format format, boolean isWatched, int columns) {
        return new Screen(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                format,
                new Screen.Terminal(isWatched, columns));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
