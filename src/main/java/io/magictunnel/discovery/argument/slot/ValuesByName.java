package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Values that stand behind the names of their slots: {@code depth=3}, {@code branch: main}. */
final class ValuesByName {

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])(?:--)?([\\p{L}][\\p{L}\\p{N}_.-]{0,63})(=|:[ \\t]+)(?=\\S)");
    private static final Pattern UP_TO_GAP = Pattern.compile("\\S+");
    private static final Pattern UP_TO_COMMA = Pattern.compile("[^,;\\n]+");
    private static final Set<ClueKind> HELD = Set.of(ClueKind.QUOTED, ClueKind.JSON, ClueKind.BLOCK, ClueKind.TIME);

    private ValuesByName() {}

    record Named(Slot slot, Clue clue) {}

    private record Key(Slot slot, MatchResult at) {}

    static List<Named> find(Sentence sentence, Collection<Slot> slots) {
        var keys = keys(sentence, slots);
        var found = new ArrayList<Named>();
        for (var number = 0; number < keys.size(); number++) {
            var key = keys.get(number);
            var end = number + 1 < keys.size()
                    ? keys.get(number + 1).at().start()
                    : sentence.text().length();
            value(sentence, key, end).ifPresent(clue -> found.add(new Named(key.slot(), clue)));
        }
        return found;
    }

    private static List<Key> keys(Sentence sentence, Collection<Slot> slots) {
        return NAME.matcher(sentence.text())
                .results()
                .limit(200)
                .filter(match -> sentence.clues().stream()
                        .noneMatch(clue -> clue.kind() != ClueKind.TAIL
                                && clue.kind() != ClueKind.WORD
                                && clue.start() <= match.start()
                                && match.end() <= clue.end()))
                .flatMap(match -> slots.stream()
                        .filter(slot -> isNamed(slot, match.group(1)))
                        .map(slot -> new Key(slot, match))
                        .limit(1))
                .sorted(Comparator.comparingInt(key -> key.at().start()))
                .toList();
    }

    private static boolean isNamed(Slot slot, String text) {
        return plain(slot.name()).equals(plain(text))
                || plain(slot.path().getLast()).equals(plain(text));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    private static Optional<Clue> value(Sentence sentence, Key key, int end) {
        var start = key.at().end();
        return sentence.clues().stream()
                .filter(clue -> clue.start() == start && HELD.contains(clue.kind()))
                .findFirst()
                .or(() -> bare(sentence.text(), key, start, end));
    }

    private static Optional<Clue> bare(String text, Key key, int start, int end) {
        if (key.slot().role() == SlotRole.CONTENT && key.at().group(2).startsWith(":")) {
            var value = text.substring(start, end).strip();
            return Optional.of(new Clue(ClueKind.TAIL, start, start + value.length(), value, Optional.empty()));
        }
        var pattern = key.at().group(2).startsWith(":") ? UP_TO_COMMA : UP_TO_GAP;
        var match = pattern.matcher(text).region(start, end);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        var value = match.group().strip().replaceAll("[,;]$", "");
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clue(ClueKind.WORD, start, start + value.length(), value, Optional.empty()));
    }
}
