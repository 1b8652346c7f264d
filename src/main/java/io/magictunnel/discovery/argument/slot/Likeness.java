package io.magictunnel.discovery.argument.slot;

import static java.util.Map.entry;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a clue looks like the values of a slot, whatever the words around it say; from 0 to 1. */
final class Likeness {

    private static final Set<String> REFERENCES =
            Set.of("revision", "commit", "tag", "version", "branch", "ref", "sha", "release", "hash");
    private static final Map<SlotRole, Map<ClueKind, Double>> TABLE = Map.ofEntries(
            entry(SlotRole.URL, Map.of(ClueKind.URL, 0.95, ClueKind.QUOTED, 0.6)),
            entry(SlotRole.EMAIL, Map.of(ClueKind.EMAIL, 0.95, ClueKind.QUOTED, 0.5)),
            entry(SlotRole.UUID, Map.of(ClueKind.UUID, 0.95, ClueKind.QUOTED, 0.5)),
            entry(SlotRole.TIME, Map.of(ClueKind.TIME, 0.95, ClueKind.QUOTED, 0.5)),
            entry(SlotRole.DURATION, Map.of(ClueKind.DURATION, 0.9, ClueKind.NUMBER, 0.3, ClueKind.QUOTED, 0.5)),
            entry(SlotRole.ZONE, Map.of(ClueKind.ZONE, 0.95, ClueKind.QUOTED, 0.5)),
            entry(
                    SlotRole.REGEX,
                    Map.of(ClueKind.REGEX, 0.95, ClueKind.QUOTED, 0.75, ClueKind.GLOB, 0.3, ClueKind.WORD, 0.1)),
            entry(
                    SlotRole.WILDCARD,
                    Map.of(ClueKind.GLOB, 0.95, ClueKind.QUOTED, 0.7, ClueKind.PATH, 0.65, ClueKind.WORD, 0.1)),
            entry(
                    SlotRole.PATH,
                    Map.of(
                            ClueKind.PATH,
                            0.8,
                            ClueKind.DOTTED,
                            0.75,
                            ClueKind.QUOTED,
                            0.5,
                            ClueKind.GLOB,
                            0.3,
                            ClueKind.REFERENCE,
                            0.2,
                            ClueKind.WORD,
                            0.1)),
            entry(
                    SlotRole.JSON_TEXT,
                    Map.of(ClueKind.JSON, 0.95, ClueKind.BLOCK, 0.9, ClueKind.TAIL, 0.8, ClueKind.QUOTED, 0.6)),
            entry(
                    SlotRole.CONTENT,
                    Map.of(
                            ClueKind.BLOCK,
                            0.95,
                            ClueKind.TAIL,
                            0.85,
                            ClueKind.QUOTED,
                            0.75,
                            ClueKind.JSON,
                            0.4,
                            ClueKind.WORD,
                            0.1)),
            entry(
                    SlotRole.WORD,
                    Map.of(
                            ClueKind.MIME,
                            0.7,
                            ClueKind.QUOTED,
                            0.65,
                            ClueKind.UUID,
                            0.5,
                            ClueKind.NUMBERS,
                            0.5,
                            ClueKind.NAME,
                            0.5,
                            ClueKind.ZONE,
                            0.5,
                            ClueKind.REFERENCE,
                            0.45,
                            ClueKind.EMAIL,
                            0.35,
                            ClueKind.WORD,
                            0.1)),
            entry(
                    SlotRole.NUMBER,
                    Map.of(ClueKind.NUMBER, 0.6, ClueKind.DURATION, 0.5, ClueKind.SIZE, 0.5, ClueKind.NUMBERS, 0.2)),
            entry(SlotRole.OBJECT, Map.of(ClueKind.JSON, 0.95, ClueKind.TAIL, 0.6, ClueKind.BLOCK, 0.9)),
            entry(SlotRole.LIST, Map.of(ClueKind.JSON, 0.95, ClueKind.BLOCK, 0.5)));
    /** What a short text may also be, where the words around it say so. */
    private static final Set<ClueKind> ANY_WORD = Set.of(
            ClueKind.NUMBER, ClueKind.PATH, ClueKind.DOTTED, ClueKind.URL, ClueKind.TAIL, ClueKind.TIME, ClueKind.GLOB);

    private final Slots slots;

    Likeness(Slots slots) {
        this.slots = slots;
    }

    double of(Slot slot, Clue clue) {
        var plain = TABLE.getOrDefault(slot.role(), Map.of()).getOrDefault(clue.kind(), 0.0);
        return switch (slot.role()) {
            case WORD -> Math.max(plain, ofWord(slot, clue));
            case NUMBER -> ofNumber(slot, clue, plain);
            case PATH -> clue.kind() == ClueKind.PATH ? ofPath(slot, clue) : plain;
            case LIST -> Math.max(plain, of(slot.element(), clue));
            default -> plain;
        };
    }

    private static double ofWord(Slot slot, Clue clue) {
        if (clue.kind() == ClueKind.REFERENCE
                && (slot.nameWords().stream().anyMatch(REFERENCES::contains)
                        || slot.textWords().stream().anyMatch(REFERENCES::contains))) {
            return 0.9;
        }
        return ANY_WORD.contains(clue.kind()) ? 0.2 : 0;
    }

    /** The only number goes to the only place for one. */
    private double ofNumber(Slot slot, Clue clue, double plain) {
        return switch (clue.kind()) {
            case TIME -> slot.nameWords().stream().anyMatch(Conversion.EPOCHS::contains) ? 0.8 : 0;
            case NUMBER -> clue.text().equals("one") ? 0.1 : slots.isOnlyNumeric(slot) ? 0.75 : plain;
            default -> plain;
        };
    }

    /** Who asks for a folder alone is not given what is named like a file. */
    private static double ofPath(Slot slot, Clue clue) {
        var isFile = clue.text().matches("(?:.*/)?[^/]+\\.[A-Za-z][A-Za-z0-9]{0,7}");
        var isForFolders =
                slot.textWords().contains("folder") && !slot.textWords().contains("file");
        return isFile && isForFolders ? 0.6 : slot.nameWords().equals(List.of("path")) ? 0.85 : 0.8;
    }
}
