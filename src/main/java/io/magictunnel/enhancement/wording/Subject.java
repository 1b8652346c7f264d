package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.ToolDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool does to what, as its name and its description tell.
 *
 * @param words of the name, written out
 * @param object the words of the name besides the verb
 */
record Subject(List<String> words, Optional<Verb> verb, List<String> object) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    static Subject of(ToolDocument tool) {
        var words = wordsOf(tool.name());
        var named =
                words.stream().filter(word -> Vocabulary.verb(word).isPresent()).findFirst();
        var verb = named.or(() -> firstWord(tool.description())).flatMap(Vocabulary::verb);
        var object = new ArrayList<>(words);
        named.ifPresent(object::remove);
        return new Subject(words, verb, List.copyOf(object));
    }

    static List<String> wordsOf(String name) {
        return Vocabulary.wordsOf(afterServer(name));
    }

    /** For example {@code Searches files}; empty where the name tells of no verb. */
    Optional<String> sentence() {
        return verb.map(known -> object.isEmpty() ? known.sentence() : known.sentence() + " " + objectText());
    }

    String objectText() {
        return String.join(" ", object);
    }

    /** Words by which people look for it: those of the name, and others for the verb. */
    Stream<String> keywords() {
        return Stream.concat(
                        words.stream(),
                        verb.stream()
                                .flatMap(known -> Stream.concat(Stream.of(known.word()), known.synonyms().stream())))
                .distinct();
    }

    /** Tools of other servers carry the server's name in front. */
    private static String afterServer(String name) {
        var mark = name.lastIndexOf("__");
        return mark > 0 && mark < name.length() - 2 ? name.substring(mark + 2) : name;
    }

    private static Optional<String> firstWord(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
