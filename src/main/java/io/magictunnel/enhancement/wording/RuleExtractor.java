package io.magictunnel.enhancement.wording;

import static java.util.stream.Collectors.toCollection;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Extracts metadata by rules, from names, schema and annotations; the words of the description only add to it. */
final class RuleExtractor {

    private static final int MOST_KEYWORDS = 15;
    private static final int MOST_RELATED = 5;
    /** Shorter words of a sentence mostly hold it together. */
    private static final int LONG_WORD = 5;

    private static final double CONFIDENCE = 0.6;

    /** Words that say nothing about a tool by themselves. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "by", "for", "from", "general", "id", "in", "is", "it", "its", "me", "my", "of", "on",
            "or", "other", "the", "this", "to", "tool", "with");

    private static final Map<String, String> CATEGORY_OF = Map.ofEntries(
            Map.entry("file", "files"),
            Map.entry("folder", "files"),
            Map.entry("directory", "files"),
            Map.entry("path", "files"),
            Map.entry("url", "network"),
            Map.entry("host", "network"),
            Map.entry("http", "network"),
            Map.entry("commit", "version control"),
            Map.entry("branch", "version control"),
            Map.entry("repository", "version control"),
            Map.entry("table", "database"),
            Map.entry("sql", "database"),
            Map.entry("database", "database"),
            Map.entry("process", "system"),
            Map.entry("command", "system"),
            Map.entry("message", "communication"),
            Map.entry("email", "communication"),
            Map.entry("channel", "communication"),
            Map.entry("event", "calendar"),
            Map.entry("meeting", "calendar"),
            Map.entry("invoice", "finance"),
            Map.entry("payment", "finance"),
            Map.entry("customer", "customers"),
            Map.entry("ticket", "support"),
            Map.entry("issue", "projects"),
            Map.entry("project", "projects"),
            Map.entry("image", "media"),
            Map.entry("text", "text"),
            Map.entry("date", "time"),
            Map.entry("timezone", "time"));

    private RuleExtractor() {}

    static ToolMetadata extract(ToolDocument tool) {
        var subject = Subject.of(tool);
        var words = words(tool, subject);
        return new ToolMetadata(
                keywords(tool, subject),
                categories(tool, words),
                useCases(tool, subject),
                OptionalInt.of(complexity(tool, subject)),
                Optional.of(duration(tool, subject)),
                related(tool, subject),
                Concern.of(tool, words).stream().map(Concern::name).toList(),
                CONFIDENCE);
    }

    private static Set<String> words(ToolDocument tool, Subject subject) {
        return Stream.concat(
                        subject.words().stream(),
                        tool.parameters().stream().flatMap(parameter -> Vocabulary.wordsOf(parameter.name()).stream()))
                .map(RuleExtractor::singular)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static List<String> keywords(ToolDocument tool, Subject subject) {
        return Stream.of(
                        subject.keywords(),
                        tool.tags().stream(),
                        Stream.of(tool.category()),
                        tool.parameters().stream()
                                .filter(Parameter::required)
                                .flatMap(parameter -> Vocabulary.wordsOf(parameter.name()).stream()),
                        Vocabulary.wordsOf(tool.description()).stream().filter(word -> word.length() >= LONG_WORD))
                .flatMap(part -> part)
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word))
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    private static List<String> categories(ToolDocument tool, Set<String> words) {
        return Stream.concat(
                        Stream.of(tool.category()).filter(category -> !category.isBlank()),
                        words.stream().filter(CATEGORY_OF::containsKey).map(CATEGORY_OF::get))
                .distinct()
                .limit(3)
                .toList();
    }

    /** What somebody would want who needs it, in the words of the name and of what is required. */
    private static List<String> useCases(ToolDocument tool, Subject subject) {
        var cases = new ArrayList<String>();
        subject.verb().ifPresent(verb -> {
            var object = subject.object().isEmpty() ? "" : " " + subject.objectText();
            cases.add(capital(verb.word() + object));
            verb.synonyms().stream()
                    .filter(synonym -> synonym.indexOf(' ') < 0)
                    .limit(2)
                    .forEach(synonym -> cases.add(capital(synonym + object)));
            tool.parameters().stream()
                    .filter(parameter ->
                            parameter.required() && parameter.name().indexOf('.') < 0)
                    .map(parameter -> Vocabulary.wordsOf(parameter.name()))
                    .filter(words -> words.stream().noneMatch(subject.object()::contains))
                    .limit(2)
                    .forEach(words ->
                            cases.add(capital("%s%s by %s".formatted(verb.word(), object, String.join(" ", words)))));
        });
        tool.title().ifPresent(cases::add);
        return cases.stream().distinct().limit(5).toList();
    }

    /** One for the call itself; more for many, required or nested parameters, and for what cannot be undone. */
    private static int complexity(ToolDocument tool, Subject subject) {
        var parameters = tool.parameters();
        var required = (int) parameters.stream().filter(Parameter::required).count();
        var nested = (int) parameters.stream()
                .filter(parameter -> parameter.name().indexOf('.') > 0)
                .count();
        var effect =
                subject.verb().filter(verb -> verb.effect() != Verb.Effect.READ).isPresent() ? 1 : 0;
        var risk = tool.hint("destructiveHint") ? 1 : 0;
        return Math.clamp(1 + parameters.size() / 3 + required / 2 + nested / 3 + effect + risk, 1, 10);
    }

    private static String duration(ToolDocument tool, Subject subject) {
        if (subject.verb().filter(verb -> verb.effect() == Verb.Effect.RUN).isPresent()) {
            return "1-30 seconds";
        }
        return switch (tool.runs()) {
            case "subprocess", "builtin" -> "under 1 second";
            default -> "1-5 seconds";
        };
    }

    /** Those whose names have most words in common with this one's. */
    private static List<String> related(ToolDocument tool, Subject subject) {
        var own = Set.copyOf(subject.object());
        return tool.neighbours().stream()
                .filter(other -> !other.equals(tool.name()))
                .map(other -> Map.entry(other, common(own, other)))
                .filter(other -> other.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Long> other) -> -other.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_RELATED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long common(Set<String> own, String other) {
        return Vocabulary.wordsOf(other).stream()
                .distinct()
                .filter(own::contains)
                .count();
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
