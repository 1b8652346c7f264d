package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Clues of one kind, one after the other: {@code a.txt, b.txt and c.txt}. */
final class Runs {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|&|\\b(?:and|or|und|oder)\\b)*\\s*(?:and|or|und|oder)?\\s*");
    private static final Pattern JOINED = Pattern.compile(".*(?:,|;|&|and|or|und|oder).*", Pattern.DOTALL);
    private static final int FARTHEST = 12;

    private Runs() {}

    /** The members of a run, in their order. */
    record Members(List<Clue> clues) {}

    /** Runs of at least two. */
    static List<Clue> of(Sentence sentence) {
        var runs = new ArrayList<Clue>();
        for (var kind : ClueKind.values()) {
            var clues = sentence.clues().stream()
                    .filter(clue -> clue.kind() == kind)
                    .sorted(Comparator.comparingInt(Clue::start))
                    .toList();
            for (var at = 0; at < clues.size(); ) {
                var end = at + 1;
                while (end < clues.size() && isList(sentence.text(), clues.get(end - 1), clues.get(end))) {
                    end++;
                }
                if (end - at > 1) {
                    runs.add(run(sentence.text(), clues.subList(at, end)));
                }
                at = end;
            }
        }
        return runs;
    }

    static List<Clue> members(Clue clue) {
        return clue.as(Members.class).map(Members::clues).orElse(List.of());
    }

    /** As the list that a slot takes. A single clue is a list of one. */
    static Optional<JsonNode> list(Slot slot, Clue clue) {
        var whole = Conversion.of(slot, clue);
        if (whole.isPresent()) {
            return whole;
        }
        var values = JsonNodeFactory.instance.arrayNode();
        var element = slot.element();
        for (var member : members(clue).isEmpty() ? List.of(clue) : members(clue)) {
            var value = Conversion.of(element, member);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Clue run(String text, List<Clue> clues) {
        var start = clues.getFirst().start();
        var end = clues.getLast().end();
        return new Clue(
                clues.getFirst().kind(),
                start,
                end,
                text.substring(start, end),
                Optional.of(new Members(List.copyOf(clues))));
    }

    private static boolean isList(String text, Clue one, Clue next) {
        if (next.start() < one.end() || next.start() - one.end() > FARTHEST) {
            return false;
        }
        var between = text.substring(one.end(), next.start());
        return BETWEEN.matcher(between).matches() && JOINED.matcher(between).matches();
    }
}
