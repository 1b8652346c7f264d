package io.magictunnel.enhancement.proof;

import static java.util.stream.Collectors.toCollection;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes questions out of what a tool's source says: its name, its words, its parameters, their values and examples. It knows no
 * words of its own, neither those in use for the tool nor those that the rules write with: words must not prove themselves.
 */
final class QuestionWriter {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 6;
    private static final int CONTENT_WORD = 4;
    private static final int TELLING_WORD = 3;
    private static final Pattern BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^\\s*(.+?)(?:[.!?](?=\\s|$)|\\n|$)");

    private QuestionWriter() {}

    /** The most natural first. */
    static List<TrialQuestion> about(ToolDefinition tool, QuestionSource source, int most) {
        var name = nameOf(tool);
        return sentences(tool, name)
                .map(QuestionWriter::bounded)
                .filter(QuestionWriter::asksForSomething)
                .distinct()
                .limit(most)
                .map(sentence -> TrialQuestion.of(sentence, tool.name(), source))
                .toList();
    }

    /** What both have in common, and what only the first has; nothing where it has nothing of its own. */
    static List<TrialQuestion> telling(ToolDefinition tool, ToolDefinition other, QuestionSource source) {
        var words = contentWords(tool);
        var others = contentWords(other);
        var own = words.stream()
                .filter(word -> !others.contains(word))
                .limit(MOST_WORDS / 2)
                .toList();
        var both = words.stream().filter(others::contains).limit(MOST_WORDS / 2);
        var told = Stream.concat(both, own.stream()).toList();
        return own.isEmpty() || told.size() < 2
                ? List.of()
                : List.of(TrialQuestion.of(bounded(String.join(" ", told)), tool.name(), source));
    }

    /** One word alone could mean any tool; short ones only hold others together. */
    private static boolean asksForSomething(String sentence) {
        return Stream.of(words(sentence).split(" ", -1))
                                .filter(word -> word.length() >= TELLING_WORD)
                                .count()
                        > 1
                || sentence.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Stream<String> sentences(ToolDefinition tool, String name) {
        var parameters = Parameter.of(tool.inputSchema());
        return Stream.of(
                        Stream.of(firstSentence(tool.description()), name),
                        tool.title().stream(),
                        Stream.of(gist(tool.description())),
                        required(parameters, name),
                        values(parameters, name),
                        examples(tool, name),
                        Stream.of(tool.category() + " " + name),
                        tool.tags().stream().map(tag -> name + " " + tag))
                .flatMap(part -> part);
    }

    /** What has to be said to use it. */
    private static Stream<String> required(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(Parameter::required)
                .limit(2)
                .map(parameter -> parameter.description().isBlank()
                        ? "%s by %s".formatted(name, words(parameter.name()))
                        : "%s: %s".formatted(name, firstSentence(parameter.description())));
    }

    private static Stream<String> values(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> !parameter.choices().isEmpty())
                .limit(2)
                .map(parameter ->
                        "%s %s".formatted(name, words(parameter.choices().getLast())));
    }

    private static Stream<String> examples(ToolDefinition tool, String name) {
        return tool.inputSchema()
                .path("properties")
                .valueStream()
                .map(parameter -> parameter.path("examples").path(0).asString(""))
                .filter(example -> !example.isBlank())
                .limit(2)
                .map(example -> "%s %s".formatted(name, example));
    }

    /** Every other word that says something: somebody who remembers half of it. */
    private static String gist(String description) {
        var words = new ArrayList<>(content(description));
        return String.join(
                " ",
                IntStream.range(0, words.size())
                        .filter(place -> place % 2 == 1)
                        .limit(MOST_WORDS)
                        .mapToObj(words::get)
                        .toList());
    }

    private static Set<String> contentWords(ToolDefinition tool) {
        return Stream.concat(content(nameOf(tool)).stream(), content(tool.description()).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    private static Set<String> content(String text) {
        return Stream.of(words(text).split(" ", -1))
                .filter(word -> word.length() >= CONTENT_WORD)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Tools of other servers carry the server's name in front, which nobody says. */
    private static String nameOf(ToolDefinition tool) {
        var name = tool.name().value();
        return words(name.substring(name.lastIndexOf("__") + 1));
    }

    private static String firstSentence(String text) {
        var first = SENTENCE.matcher(text);
        return first.find() ? first.group(1) : "";
    }

    private static String words(String identifier) {
        return String.join(" ", BOUNDARY.splitAsStream(identifier).toList())
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String bounded(String sentence) {
        var text = sentence.strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        var blank = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, LONGEST / 2));
    }
}
