package io.magictunnel.discovery.argument;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Phrases;
import io.magictunnel.discovery.argument.sentence.Sentence;
import io.magictunnel.discovery.argument.sentence.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request asks for, without its values: a tool is found by what it does and not by the words of the text that it shall
 * work on. German words are put into the English ones in which tools are described.
 */
final class RequestGist {

    private static final Map<ClueKind, String> LABELS = Map.ofEntries(
            Map.entry(ClueKind.BLOCK, "text"),
            Map.entry(ClueKind.TAIL, "text"),
            Map.entry(ClueKind.QUOTED, "text"),
            Map.entry(ClueKind.JSON, "JSON"),
            Map.entry(ClueKind.REGEX, "pattern"),
            Map.entry(ClueKind.URL, "web address"),
            Map.entry(ClueKind.EMAIL, "e-mail address"),
            Map.entry(ClueKind.UUID, "identifier"),
            Map.entry(ClueKind.TIME, "time"),
            Map.entry(ClueKind.ZONE, "time zone"),
            Map.entry(ClueKind.GLOB, "files by name"),
            Map.entry(ClueKind.DOTTED, "path"),
            Map.entry(ClueKind.REFERENCE, "revision"));
    private static final Set<String> NO_VALUE_FOLLOWS =
            Set.of("task", "please", "request", "goal", "question", "todo", "aufgabe", "bitte", "frage");
    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(?:tar|tgz|zip|gz|bz2|xz|7z|tar\\.[a-z0-9]+)");
    private static final Pattern FILE = Pattern.compile("(?:.*/)?[^/]+\\.[A-Za-z][A-Za-z0-9]{0,7}");
    private static final int MOST_WORDS = 80;

    private RequestGist() {}

    /** As it is where nothing else is left. */
    static String of(Sentence sentence) {
        var values = values(sentence);
        var words = new ArrayList<String>();
        Clue last = null;
        for (var token : sentence.tokens()) {
            var inside = values.stream()
                    .filter(clue -> clue.start() <= token.start() && token.start() < clue.end())
                    .findFirst()
                    .orElse(null);
            if (inside == null) {
                words.add(Phrases.inEnglish(token.text(), words.isEmpty()));
            } else if (inside != last) {
                words.add(label(inside));
            }
            last = inside;
            if (words.size() == MOST_WORDS) {
                break;
            }
        }
        var gist = String.join(" ", words);
        return saysSomething(words) ? gist : sentence.text().strip();
    }

    private static boolean saysSomething(List<String> words) {
        return words.stream().anyMatch(word -> !LABELS.containsValue(word));
    }

    /** The longest values, which do not overlap. */
    private static List<Clue> values(Sentence sentence) {
        var chosen = new ArrayList<Clue>();
        sentence.clues().stream()
                .filter(clue -> LABELS.containsKey(clue.kind()) || clue.kind() == ClueKind.PATH)
                .filter(clue -> clue.kind() != ClueKind.TAIL || isData(sentence, clue))
                .filter(clue -> clue.kind() != ClueKind.ZONE
                        || Character.isUpperCase(clue.text().charAt(0)))
                .sorted(Comparator.comparingInt((Clue clue) -> clue.end() - clue.start())
                        .reversed())
                .forEach(clue -> {
                    if (chosen.stream().noneMatch(clue::overlaps)) {
                        chosen.add(clue);
                    }
                });
        return chosen;
    }

    private static boolean isData(Sentence sentence, Clue tail) {
        var before = sentence.tokens().stream()
                .filter(token -> token.end() <= tail.start())
                .map(Token::text)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return !before.isEmpty() && !NO_VALUE_FOLLOWS.contains(before.getLast());
    }

    private static String label(Clue clue) {
        if (clue.kind() != ClueKind.PATH) {
            return LABELS.get(clue.kind());
        }
        return ARCHIVE.matcher(clue.text()).matches()
                ? "archive"
                : FILE.matcher(clue.text()).matches() ? "file" : "folder";
    }
}
