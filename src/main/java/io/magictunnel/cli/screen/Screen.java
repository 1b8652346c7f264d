package io.magictunnel.cli.screen;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where a command writes. The output holds the answer and nothing else, so that it can be piped; remarks and progress stand on
 * the error channel.
 */
public final class Screen {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final PrintWriter out;
    private final PrintWriter err;
    private final Format format;
    private final Terminal terminal;

    /**
     * What is known of the one who looks.
     *
     * @param isWatched whether the error channel is a terminal, where a line can be written again
     * @param columns how wide it is; 0 where nobody knows
     */
    public record Terminal(boolean isWatched, int columns) {}

    public Screen(PrintWriter out, PrintWriter err, Format format, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.terminal = terminal;
    }

    /** The answer: as it came, or as the command shows it to people. */
    public void show(JsonNode answer, Consumer<Screen> forPeople) {
        switch (format) {
            case JSON -> out.println(JSON.writeValueAsString(answer));
            case YAML -> out.print(YAML.writeValueAsString(answer));
            case TABLE -> forPeople.accept(this);
        }
        out.flush();
    }

    public void table(Stream<JsonNode> rows, Column... columns) {
        var all = rows.toList();
        if (all.isEmpty()) {
            line("None.");
            return;
        }
        new TextTable(List.of(columns), all, terminal.columns()).lines().forEach(out::println);
    }

    public void outline(JsonNode answer) {
        Outline.of(answer).forEach(out::println);
    }

    /** A line for people; it never stands among JSON or YAML. */
    public void line(String text) {
        (format == Format.TABLE ? out : err).println(SafeText.of(text));
    }

    public void blank() {
        out.println();
    }

    /** A remark beside the answer. */
    public void note(String text) {
        err.println(SafeText.of(text));
        err.flush();
    }

    public ProgressBar progress(String what) {
        return new ProgressBar(err, terminal.isWatched(), what);
    }
}
