package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Sentence;
import io.magictunnel.discovery.argument.sentence.Token;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the words around a clue say about the slot that it belongs to. */
final class Cues {

    private static final Set<ClueKind> COUNTED =
            Set.of(ClueKind.NUMBER, ClueKind.DURATION, ClueKind.SIZE, ClueKind.NUMBERS);
    private static final Set<String> STARTS = Set.of(
            "from", "start", "since", "begin", "source", "src", "old", "first", "find", "before", "left", "original");
    private static final Set<String> ENDS = Set.of(
            "to",
            "end",
            "until",
            "target",
            "destination",
            "dest",
            "new",
            "second",
            "replacement",
            "after",
            "right",
            "with");
    private static final Set<String> BEFORE_STARTS =
            Set.of("from", "since", "von", "ab", "replace", "ersetze", "between", "zwischen", "replacing");
    private static final Set<String> BEFORE_ENDS =
            Set.of("to", "until", "till", "by", "with", "into", "bis", "nach", "durch", "mit", "and", "und");
    private static final Set<String> PLACES =
            Set.of("in", "under", "inside", "into", "below", "unter", "aus", "within", "unterhalb");
    private static final Set<String> LINKS = Set.of(
            "named", "called", "is", "as", "to", "namens", "heißt", "ist", "auf", "als", "the", "of", "von", "=");
    private static final int FARTHEST = 4;
    private static final double PER_STEP = 0.08;

    private final Sentence sentence;
    private final Slots slots;
    private final Set<Token> bare;

    Cues(Sentence sentence, Slots slots) {
        this.sentence = sentence;
        this.slots = slots;
        this.bare = new HashSet<>(sentence.bare());
    }

    /** From 0, where no word near the clue speaks of the slot, to 1, where its name stands right there. */
    double of(Slot slot, Clue clue) {
        var before = lastBefore(clue.start());
        var best = beforeIt(slot, clue, before);
        if (COUNTED.contains(clue.kind())) {
            best = Math.max(best, afterIt(slot, clue));
        }
        return isPlace(slot, clue, before) || isBehindCommand(slot, clue, before) ? Math.max(best, 0.5) : best;
    }

    /** Above 0 where a preposition says that it is this one of two, below 0 where it says that it is the other. */
    double order(Slot slot, Clue clue) {
        var at = lastBefore(clue.start());
        while (at > 0 && isArticle(sentence.tokens().get(at))) {
            at--;
        }
        if (at < 0 || !bare.contains(sentence.tokens().get(at))) {
            return 0;
        }
        var word = sentence.tokens().get(at).text().toLowerCase(Locale.ROOT);
        var isStart = slot.nameWords().stream().anyMatch(STARTS::contains);
        var isEnd = slot.nameWords().stream().anyMatch(ENDS::contains);
        if (isStart == isEnd) {
            return 0;
        }
        if (BEFORE_STARTS.contains(word)) {
            return isStart ? 0.25 : -0.25;
        }
        return BEFORE_ENDS.contains(word) ? (isEnd ? 0.25 : -0.25) : 0;
    }

    /** What may stand between a name and a bare word that is its value. */
    private static boolean isLink(Token token) {
        return LINKS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isArticle(Token token) {
        return Set.of("the", "a", "an", "der", "die", "das", "dem", "den")
                .contains(token.text().toLowerCase(Locale.ROOT));
    }

    private int lastBefore(int position) {
        var tokens = sentence.tokens();
        var low = 0;
        var high = tokens.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private double beforeIt(Slot slot, Clue clue, int last) {
        var weight = 1.0;
        var skipped = 0;
        for (var at = last; at >= 0 && last - at < FARTHEST; at--) {
            var token = sentence.tokens().get(at);
            if (!bare.contains(token) || (token.ends() && at < last)) {
                return 0;
            }
            var strength = strength(slot, token.common());
            if (strength > 0) {
                return strength * weight;
            }
            if (clue.kind() == ClueKind.WORD ? !isLink(token) : !token.isIdle() && ++skipped > 1) {
                return 0;
            }
            weight -= token.isIdle() ? PER_STEP : 4 * PER_STEP;
        }
        return 0;
    }

    private double afterIt(Slot slot, Clue clue) {
        if (clue.kind() != ClueKind.NUMBER && clue.kind() != ClueKind.NUMBERS) {
            return measured(slot, clue);
        }
        var weight = 0.95;
        var from = lastBefore(clue.end()) + 1;
        for (var at = from; at < sentence.tokens().size() && at < from + 2; at++) {
            var token = sentence.tokens().get(at);
            if (!bare.contains(token)) {
                return 0;
            }
            var strength = strength(slot, token.common());
            if (strength > 0 || token.ends()) {
                return strength * weight;
            }
            weight -= 2 * PER_STEP;
        }
        return 0;
    }

    /** The unit is a cue by itself: it is part of the clue. */
    private double measured(Slot slot, Clue clue) {
        return sentence.tokens().stream()
                .filter(token -> token.start() >= clue.start() && token.end() <= clue.end())
                .mapToDouble(token -> strength(slot, token.common()))
                .max()
                .orElse(0);
    }

    private double strength(Slot slot, String word) {
        if (slot.nameWords().contains(word)) {
            return slots.isName(word, slot) ? 0.8 : 1;
        }
        if (!slot.textWords().contains(word)) {
            return 0;
        }
        return slots.isName(word, slot) ? 0 : slots.share(word) ? 0.6 : 0.8;
    }

    private boolean isPlace(Slot slot, Clue clue, int before) {
        return slot.role() == SlotRole.PATH
                && (clue.kind() == ClueKind.PATH || (clue.kind() == ClueKind.WORD && standsAlone(before + 1)))
                && before >= 0
                && bare.contains(sentence.tokens().get(before))
                && PLACES.contains(sentence.tokens().get(before).text().toLowerCase(Locale.ROOT));
    }

    /** Whether it is not the first of several words that belong together. */
    private boolean standsAlone(int at) {
        var tokens = sentence.tokens();
        return at + 1 >= tokens.size()
                || tokens.get(at).ends()
                || tokens.get(at + 1).isIdle()
                || !bare.contains(tokens.get(at + 1));
    }

    /** Such as {@code git diff main}: behind nothing but the tool's name. */
    private boolean isBehindCommand(Slot slot, Clue clue, int before) {
        return slot.role() == SlotRole.WORD
                && clue.kind() == ClueKind.WORD
                && before >= 1
                && standsAlone(before + 1)
                && sentence.tokens().subList(0, before + 1).stream()
                        .allMatch(token -> slots.toolWords().contains(token.common()));
    }
}
