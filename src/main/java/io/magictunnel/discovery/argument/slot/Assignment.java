package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Gives each clue to the slot that it suits best, the surest first; no part of a sentence is used twice. */
public final class Assignment {

    private static final double LIKENESS = 0.6;
    private static final double CUE = 0.4;
    private static final double CLEAR_CUE = 0.5;
    private static final double ENOUGH_FOR_REQUIRED = 0.5;
    private static final double ENOUGH = 0.7;

    private static final Set<ClueKind> CLEAR = EnumSet.of(
            ClueKind.BLOCK,
            ClueKind.QUOTED,
            ClueKind.JSON,
            ClueKind.REGEX,
            ClueKind.URL,
            ClueKind.EMAIL,
            ClueKind.UUID,
            ClueKind.TIME,
            ClueKind.ZONE,
            ClueKind.GLOB,
            ClueKind.PATH,
            ClueKind.REFERENCE);

    private final Slots slots;
    private final Sentence sentence;
    private final Fit fit;
    private final Cues cues;
    private final Likeness likeness;
    private final List<Clue> used = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();

    public Assignment(Slots slots, Sentence sentence, Fit fit) {
        this.slots = slots;
        this.sentence = sentence;
        this.fit = fit;
        this.cues = new Cues(sentence, slots);
        this.likeness = new Likeness(slots);
    }

    private record Match(Slot slot, Clue clue, double likeness, double cue, double order) {

        double score() {
            return LIKENESS * likeness + CUE * cue + order;
        }

        boolean isEnough() {
            return cue >= CLEAR_CUE || likeness + order >= (slot.required() ? ENOUGH_FOR_REQUIRED : ENOUGH);
        }
    }

    /** Fills what it can of those that are still open. */
    public List<Filled> fill(Set<Slot> open) {
        fillNamed(open);
        fillByWords(open);
        var matches = matches(open);
        for (var match : matches) {
            if (isFree(match.slot(), open) && used.stream().noneMatch(match.clue()::overlaps)) {
                value(match).ifPresent(value -> {
                    used.add(match.clue());
                    filled.add(new Filled(match.slot(), value, confidence(match), because(match)));
                });
            }
        }
        return List.copyOf(filled);
    }

    /** How many clear values of the sentence nobody got. */
    public int unused() {
        return (int) sentence.clues().stream()
                .filter(clue -> CLEAR.contains(clue.kind()))
                .filter(clue -> used.stream().noneMatch(clue::overlaps))
                .count();
    }

    /** {@code name=value} and {@code name: value}. */
    private void fillNamed(Set<Slot> open) {
        for (var named : ValuesByName.find(sentence, open)) {
            if (isFree(named.slot(), open) && used.stream().noneMatch(named.clue()::overlaps)) {
                Loose.value(named.slot(), named.clue().text())
                        .or(() -> Conversion.of(named.slot(), named.clue()))
                        .filter(value -> fit.allows(named.slot(), value))
                        .ifPresent(value -> {
                            used.add(named.clue());
                            filled.add(new Filled(named.slot(), value, 0.98, "it stands behind its name"));
                        });
            }
        }
    }

    private void fillByWords(Set<Slot> open) {
        var choices = new WordChoices(sentence, slots, used);
        for (var slot : open) {
            if (isFree(slot, open)) {
                choices.find(slot)
                        .filter(found -> fit.allows(slot, found.value()))
                        .ifPresent(found -> {
                            used.addAll(found.clues());
                            filled.add(new Filled(slot, found.value(), found.confidence(), found.because()));
                        });
            }
        }
    }

    private boolean isFree(Slot slot, Set<Slot> open) {
        return open.contains(slot)
                && filled.stream().noneMatch(done -> isWithin(done.slot(), slot) || isWithin(slot, done.slot()));
    }

    private static boolean isWithin(Slot inner, Slot outer) {
        return inner.path()
                .subList(0, Math.min(inner.path().size(), outer.path().size()))
                .equals(outer.path());
    }

    private List<Match> matches(Set<Slot> open) {
        var clues = new ArrayList<>(sentence.clues());
        clues.addAll(Runs.of(sentence));
        var found = new ArrayList<Match>();
        for (var slot : slots.all()) {
            if (open.contains(slot)) {
                clues.stream()
                        .map(clue -> match(slot, clue))
                        .filter(match -> match.likeness() > 0 && match.isEnough())
                        .forEach(found::add);
            }
        }
        // The sort is stable: of equals, the first slot gets the first clue.
        found.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(match -> slots.all().indexOf(match.slot()))
                .thenComparingInt(match -> match.clue().start()));
        return found;
    }

    private Match match(Slot slot, Clue clue) {
        if (isVocabulary(clue)) {
            return new Match(slot, clue, 0, 0, 0);
        }
        var list = Runs.members(clue);
        var like = list.isEmpty()
                ? likeness.of(slot, clue)
                : slot.role() == SlotRole.LIST
                        ? Math.min(0.96, likeness.of(slot.element(), list.getFirst()) + 0.05)
                        : 0;
        return like == 0
                ? new Match(slot, clue, 0, 0, 0)
                : new Match(slot, clue, like, cues.of(slot, clue), cues.order(slot, clue));
    }

    private boolean isVocabulary(Clue clue) {
        return (clue.kind() == ClueKind.WORD || clue.kind() == ClueKind.NAME)
                && sentence.bare().stream()
                        .filter(token -> token.start() == clue.start())
                        .anyMatch(token -> slots.speakOf(token.common()));
    }

    private Optional<JsonNode> value(Match match) {
        var value = match.slot().role() == SlotRole.LIST
                ? Runs.list(match.slot(), match.clue())
                : Conversion.of(match.slot(), match.clue());
        return value.filter(found -> fit.allows(match.slot(), found));
    }

    private static double confidence(Match match) {
        var sum = 0.35 + 0.4 * match.likeness() + 0.25 * match.cue() + Math.abs(match.order()) / 2;
        return Math.round(100 * Math.min(0.97, sum)) / 100.0;
    }

    private static String because(Match match) {
        var looks = "it looks like a value of this kind (%s)"
                .formatted(match.clue().kind().name().toLowerCase(Locale.ROOT));
        return match.cue() >= CLEAR_CUE ? looks + " and stands beside words of the parameter" : looks;
    }
}
