package io.magictunnel.enhancement.content.wording;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a tool, as parts of a text. */
record KnownFacts(ToolDocument tool) {

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_PARAMETERS = 40;

    String name() {
        return tool.name();
    }

    /** The author's own words, whole. */
    String description() {
        var words = tool.description().strip();
        if (words.isEmpty()) {
            return tool.title().orElse("Its author says nothing of it.");
        }
        return words.length() > LONGEST_DESCRIPTION ? words.substring(0, LONGEST_DESCRIPTION) + "…" : words;
    }

    boolean takesNothing() {
        return tool.parameters().isEmpty();
    }

    /** A line for each argument, the required ones first. */
    String arguments() {
        if (takesNothing()) {
            return "It takes no arguments.";
        }
        return lines(tool.parameters());
    }

    boolean hasOutputs() {
        return !tool.outputs().isEmpty();
    }

    String outputs() {
        return tool.outputs().stream()
                .limit(MOST_PARAMETERS)
                .map(output -> "- `%s` (%s)%s".formatted(output.name(), output.type(), about(output)))
                .collect(Collectors.joining("\n"));
    }

    /** The names of what cannot be left out, as words of a sentence. */
    List<String> required() {
        return tool.parameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> parameter.name().indexOf('.') < 0)
                .map(parameter -> "`" + parameter.name() + "`")
                .toList();
    }

    boolean isClosed() {
        return tool.inputSchema().path("additionalProperties").isBoolean()
                && !tool.inputSchema().path("additionalProperties").asBoolean();
    }

    boolean isReadOnly() {
        return tool.hint("readOnlyHint");
    }

    boolean isDestructive() {
        return !isReadOnly() && tool.hint("destructiveHint");
    }

    String effects() {
        if (isReadOnly()) {
            return "Its author says that it only reads.";
        }
        var effects = new ArrayList<String>();
        effects.add(isDestructive() ? "It may overwrite or delete." : "It may change something.");
        if (tool.hint("idempotentHint")) {
            effects.add("A repeated call with the same arguments has no further effect.");
        }
        if (tool.hint("openWorldHint")) {
            effects.add("It works with things outside of this machine.");
        }
        return String.join(" ", effects);
    }

    private static String lines(List<Parameter> parameters) {
        var ordered =
                new ArrayList<>(parameters.stream().filter(Parameter::required).toList());
        parameters.stream().filter(parameter -> !parameter.required()).forEach(ordered::add);
        var lines =
                ordered.stream().limit(MOST_PARAMETERS).map(KnownFacts::line).collect(Collectors.joining("\n"));
        var more = ordered.size() - MOST_PARAMETERS;
        return more > 0 ? "%s\n- and %d more".formatted(lines, more) : lines;
    }

    private static String line(Parameter parameter) {
        var facts = new ArrayList<String>();
        facts.add(parameter.type());
        facts.add(parameter.required() ? "required" : "optional");
        if (!parameter.limits().isEmpty()) {
            facts.add(parameter.limits());
        }
        if (!parameter.choices().isEmpty()) {
            facts.add("one of " + String.join(", ", parameter.choices()));
        }
        if (!parameter.defaultValue().isEmpty()) {
            facts.add("default `%s`".formatted(parameter.defaultValue()));
        }
        return "- `%s` (%s)%s".formatted(parameter.name(), String.join(", ", facts), about(parameter));
    }

    private static String about(Parameter parameter) {
        var words = parameter.description().replaceAll("\\s+", " ").strip();
        return words.isEmpty() ? "" : ": " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
