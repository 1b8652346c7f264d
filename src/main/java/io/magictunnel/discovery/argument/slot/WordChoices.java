package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Sentence;
import io.magictunnel.discovery.argument.sentence.Token;
import io.magictunnel.discovery.argument.sentence.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that are said in plain words: one of a set, or whether something shall be. */
final class WordChoices {

    private static final Set<String> DENIALS = Set.of(
            "no",
            "not",
            "don't",
            "dont",
            "without",
            "never",
            "except",
            "exclude",
            "excluding",
            "skip",
            "ohne",
            "kein",
            "keine",
            "keinen",
            "nicht");
    private static final Set<String> MARKS = Set.of(
            "is", "ha", "include", "includ", "show", "with", "enabl", "use", "allow", "should", "do", "want", "all");
    private static final Set<String> INVERSE = Set.of("false", "no", "skip", "disabl", "exclud", "without", "ignor");

    private final Sentence sentence;
    private final Slots slots;
    private final List<Clue> used;

    WordChoices(Sentence sentence, Slots slots, List<Clue> used) {
        this.sentence = sentence;
        this.slots = slots;
        this.used = used;
    }

    /** What was chosen, and the words that said so. */
    record Chosen(JsonNode value, List<Clue> clues, double confidence, String because) {}

    Optional<Chosen> find(Slot slot) {
        return switch (slot.role()) {
            case CHOICE -> choice(slot, slot);
            case SWITCH -> truth(slot);
            case LIST -> slot.element().role() == SlotRole.CHOICE ? several(slot) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private record Hit(JsonNode value, List<Token> tokens, boolean exact) {

        int rank() {
            return 2 * tokens.size() + (exact ? 1 : 0);
        }
    }

    /** The one that most words speak for; none where two are named alike. */
    private Optional<Chosen> choice(Slot slot, Slot named) {
        var hits = hits(slot, named);
        var best = hits.stream().mapToInt(Hit::rank).max().orElse(0);
        var first = hits.stream().filter(hit -> hit.rank() == best).toList();
        return first.size() == 1 ? Optional.of(chosen(first.getFirst())) : Optional.empty();
    }

    private static Chosen chosen(Hit hit) {
        return new Chosen(hit.value(), clues(hit.tokens()), hit.exact() ? 0.9 : 0.8, "its words are in the request");
    }

    private Optional<Chosen> several(Slot slot) {
        var hits = hits(slot.element(), slot);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        var values = JsonNodeFactory.instance.arrayNode();
        hits.forEach(hit -> values.add(hit.value()));
        var clues = hits.stream().flatMap(hit -> clues(hit.tokens()).stream()).toList();
        return Optional.of(new Chosen(values, clues, 0.8, "their words are in the request"));
    }

    private List<Hit> hits(Slot slot, Slot named) {
        var hits = new ArrayList<Hit>();
        var values = slot.schema().has("const")
                ? slot.schema().path("const")
                : slot.schema().path("enum");
        for (var value : values.isArray() ? values : List.of(values)) {
            var words = WordForms.of(value.asString(value.toString()));
            var tokens = words.stream()
                    .map(word -> token(word, value, named))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (!words.isEmpty() && tokens.size() == words.size()) {
                var exact = tokens.size() == 1 && tokens.getFirst().text().equalsIgnoreCase(value.asString(""));
                hits.add(new Hit(value, tokens, exact));
            }
        }
        return hits;
    }

    /** A word that names another slot counts only if it is the value letter by letter. */
    private Optional<Token> token(String word, JsonNode value, Slot slot) {
        return free().stream()
                .filter(token -> WordForms.of(token.text()).contains(word))
                .filter(token -> token.text().equalsIgnoreCase(value.asString(""))
                        || isBehindName(token, slot)
                        || (!slots.isName(word, slot) && (word.length() > 1 || !token.isIdle())))
                .findFirst();
    }

    private boolean isBehindName(Token token, Slot slot) {
        var at = sentence.tokens().indexOf(token);
        return at > 0 && slot.nameWords().contains(sentence.tokens().get(at - 1).common());
    }

    private Optional<Chosen> truth(Slot slot) {
        var words = slot.nameWords().stream()
                .filter(word -> !MARKS.contains(word) && !INVERSE.contains(word))
                .toList();
        var tokens = free();
        for (var at = 0; at < tokens.size(); at++) {
            if (!words.isEmpty() && words.contains(tokens.get(at).common()) && hasAll(words, tokens)) {
                var denied = isDenied(tokens, at) != slot.nameWords().stream().anyMatch(INVERSE::contains);
                var value = JsonNodeFactory.instance.booleanNode(!denied);
                return Optional.of(new Chosen(
                        value,
                        clues(List.of(tokens.get(at))),
                        0.8,
                        "the request says '%s'".formatted(shown(tokens, at))));
            }
        }
        return Optional.empty();
    }

    private static boolean hasAll(List<String> words, List<Token> tokens) {
        return tokens.stream().map(Token::common).toList().containsAll(words);
    }

    private static boolean isDenied(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - 3), at).stream()
                .anyMatch(token -> DENIALS.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    private static String shown(List<Token> tokens, int at) {
        return tokens.get(at).text();
    }

    private List<Token> free() {
        return sentence.bare().stream()
                .filter(token ->
                        used.stream().noneMatch(clue -> clue.start() <= token.start() && token.end() <= clue.end()))
                .toList();
    }

    private static List<Clue> clues(List<Token> tokens) {
        return tokens.stream()
                .map(token -> new Clue(ClueKind.WORD, token.start(), token.end(), token.text(), Optional.empty()))
                .toList();
    }
}
