package io.magictunnel.enhancement.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that the rules know: verbs of tools, and what short words stand for. Read once from the files beside. */
final class Vocabulary {

    private static final Pattern BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Map<String, Verb> VERBS = verbs();
    private static final Map<String, List<String>> ABBREVIATIONS = abbreviations();

    private Vocabulary() {}

    /** The words of an identifier, lower case, short ones written out: {@code sendMsg_2} is send, message, 2. */
    static List<String> wordsOf(String identifier) {
        var words = new ArrayList<String>();
        BOUNDARY.splitAsStream(identifier)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(word -> words.addAll(ABBREVIATIONS.getOrDefault(word, List.of(word))));
        return List.copyOf(words);
    }

    /** The verb, also where it stands in the third person. */
    static Optional<Verb> verb(String word) {
        return Stream.of(word, without(word, "es"), without(word, "s"))
                .map(VERBS::get)
                .filter(known -> known != null)
                .findFirst();
    }

    private static String without(String word, String end) {
        return word.length() > end.length() + 2 && word.endsWith(end)
                ? word.substring(0, word.length() - end.length())
                : word;
    }

    private static Map<String, Verb> verbs() {
        var verbs = new LinkedHashMap<String, Verb>();
        lines("verbs.txt").forEach(line -> {
            var parts = line.split(" \\| ", 4);
            verbs.put(
                    parts[0],
                    new Verb(
                            parts[0],
                            parts[1],
                            Verb.Effect.valueOf(parts[2]),
                            Arrays.asList(parts[3].split(", ", -1))));
        });
        return verbs;
    }

    private static Map<String, List<String>> abbreviations() {
        var written = new LinkedHashMap<String, List<String>>();
        lines("abbreviations.txt").forEach(line -> {
            var words = line.split(" ", -1);
            written.put(words[0], List.of(words).subList(1, words.length));
        });
        return written;
    }

    private static Stream<String> lines(String file) {
        try (var stream = Vocabulary.class.getResourceAsStream("/enhancement/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file '%s' of this release cannot be read".formatted(file), unreadable);
        }
    }
}
