package io.magictunnel.enhancement.wording;

import static java.util.stream.Collectors.joining;

import io.magictunnel.enhancement.Rewrite;
import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes descriptions by rules. It keeps every word of the author, says in front what the name says where the author does not,
 * and adds what the schema and the annotations know; it cannot know more than they do.
 */
final class RuleWriter {

    /** Begins the part that tells how to call it, by which nobody looks for it. */
    private static final String PARAMETERS = "Parameters: ";

    private static final int MOST_PARAMETERS = 8;
    private static final int FEW_WORDS = 5;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RuleWriter() {}

    static Rewrite write(ToolDocument tool, Style style) {
        var summary = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        var manual = new ArrayList<String>();
        head(tool, sentences, summary);
        switch (style) {
            case CONCISE -> needs(tool).ifPresent(manual::add);
            case DETAILED -> {
                parameters(tool, false, manual, summary);
                answers(tool, manual, summary);
                effects(tool, manual, summary);
            }
            case TECHNICAL -> {
                parameters(tool, true, manual, summary);
                answers(tool, manual, summary);
                effects(tool, manual, summary);
            }
        }
        var lines = Stream.concat(Stream.of(String.join(" ", sentences)), manual.stream());
        return new Rewrite(lines.collect(joining("\n")), summarized(summary), confidence(tool));
    }

    /** The author's words; what the name says comes first where they are few or say something else. */
    private static void head(ToolDocument tool, List<String> sentences, List<String> summary) {
        var own = sentence(tool.description());
        var named = Subject.of(tool).sentence().filter(sentence -> isMissing(sentence, own));
        named.ifPresent(sentence -> {
            sentences.add(sentence(sentence));
            summary.add("says in words what the name says");
        });
        if (!own.isEmpty()) {
            sentences.add(own);
        }
        if (sentences.isEmpty()) {
            sentences.add(sentence(tool.title().orElse("Tool " + Subject.of(tool))));
        }
    }

    /** Few words may leave out a part of the name; many leave it out only where they have nothing of it. */
    private static boolean isMissing(String named, String own) {
        var said = Vocabulary.wordsOf(own);
        var object = Vocabulary.wordsOf(named).stream().skip(1).toList();
        var isSaid = (Predicate<String>) word -> said.contains(word) || said.contains(word + "s");
        var areFew = said.size() < FEW_WORDS && said.size() <= object.size();
        return areFew ? !object.stream().allMatch(isSaid) : object.stream().noneMatch(isSaid);
    }

    private static Optional<String> needs(ToolDocument tool) {
        var required = tool.parameters().stream()
                .filter(parameter -> parameter.required() && isTop(parameter))
                .map(parameter -> "`" + parameter.name() + "`")
                .toList();
        return required.isEmpty() ? Optional.empty() : Optional.of(PARAMETERS + "needs " + joined(required) + ".");
    }

    private static void parameters(ToolDocument tool, boolean precise, List<String> lines, List<String> summary) {
        var top = tool.parameters().stream().filter(RuleWriter::isTop).toList();
        if (top.isEmpty()) {
            return;
        }
        // Whoever lists parameters has to name all that are required, so these come first and are never cut.
        var required = top.stream().filter(Parameter::required).toList();
        var optional = top.stream().filter(parameter -> !parameter.required()).toList();
        var shown = optional.stream()
                .limit(Math.max(0, MOST_PARAMETERS - required.size()))
                .toList();
        var more = optional.size() - shown.size();
        var needs = required.isEmpty() ? "" : "needs " + lines(required, precise) + ".";
        var takes = shown.isEmpty()
                ? ""
                : (required.isEmpty() ? "takes " : " Also takes ")
                        + lines(shown, precise)
                        + (more > 0 ? "; and %d more.".formatted(more) : ".");
        lines.add(PARAMETERS + needs + takes);
        summary.add("names the parameters");
    }

    private static String lines(List<Parameter> parameters, boolean precise) {
        return String.join(
                "; ",
                parameters.stream().map(parameter -> line(parameter, precise)).toList());
    }

    private static String line(Parameter parameter, boolean precise) {
        var about = new StringBuilder("`" + parameter.name() + "`");
        var facts = new ArrayList<String>();
        if (precise) {
            facts.add(parameter.type());
            if (!parameter.limits().isEmpty()) {
                facts.add(parameter.limits());
            }
        }
        if (!parameter.choices().isEmpty() && parameter.choices().size() <= MOST_PARAMETERS) {
            facts.add("one of " + String.join(", ", parameter.choices()));
        }
        if (!parameter.defaultValue().isEmpty() && parameter.defaultValue().length() <= 40) {
            facts.add("default `" + parameter.defaultValue() + "`");
        }
        if (!facts.isEmpty()) {
            about.append(" (").append(String.join(", ", facts)).append(')');
        }
        var words = parameter.description().isBlank() ? plain(parameter.name()) : parameter.description();
        return about.append(": ").append(lowered(withoutStop(words))).toString();
    }

    private static void answers(ToolDocument tool, List<String> lines, List<String> summary) {
        var names = tool.outputs().stream()
                .filter(RuleWriter::isTop)
                .limit(MOST_PARAMETERS)
                .map(output -> "`" + output.name() + "`")
                .toList();
        if (!names.isEmpty()) {
            lines.add("Returns: " + joined(names) + ".");
            summary.add("names what comes back");
        }
    }

    /** Behind all by which a tool is found: many have the same effects. */
    private static void effects(ToolDocument tool, List<String> lines, List<String> summary) {
        var effects = new ArrayList<String>();
        if (tool.hint("readOnlyHint")) {
            effects.add("read-only");
        } else if (tool.hint("destructiveHint")) {
            effects.add("may overwrite or delete");
        }
        if (!tool.hint("readOnlyHint") && tool.hint("idempotentHint")) {
            effects.add("a repeated call with the same arguments changes nothing more");
        }
        if (!effects.isEmpty()) {
            lines.add("Effects: " + String.join("; ", effects) + ".");
            summary.add("says what it changes");
        }
    }

    /** The more the author has told, the surer. */
    private static double confidence(ToolDocument tool) {
        var parameters = tool.parameters();
        var described = parameters.stream()
                .filter(parameter -> !parameter.description().isBlank())
                .count();
        var share = parameters.isEmpty() ? 1 : described / (double) parameters.size();
        var words = Math.min(1, Vocabulary.wordsOf(tool.description()).size() / 10.0);
        return Math.round((0.4
                                + 0.25 * words
                                + 0.2 * share
                                + (Subject.of(tool).verb().isPresent() ? 0.1 : 0))
                        * 100)
                / 100.0;
    }

    private static String summarized(List<String> summary) {
        return summary.isEmpty() ? "Nothing could be added by rules." : "By rules: " + joined(summary) + ".";
    }

    private static boolean isTop(Parameter parameter) {
        return parameter.name().indexOf('.') < 0 && !parameter.name().endsWith("[]");
    }

    private static String plain(String name) {
        return String.join(" ", Vocabulary.wordsOf(name));
    }

    private static String sentence(String text) {
        var plain = BLANKS.matcher(text).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return plain;
        }
        var end = plain.charAt(plain.length() - 1);
        var first = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return end == '.' || end == '!' || end == '?' || end == ':' ? first : first + ".";
    }

    private static String withoutStop(String text) {
        var plain = BLANKS.matcher(text).replaceAll(" ").strip();
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Within a sentence; names and acronyms keep their capitals. */
    private static String lowered(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    private static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
