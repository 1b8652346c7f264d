package io.magictunnel.registry.capability.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the known words somebody meant. */
public final class Spelling {

    private static final int LONGEST = 60;

    private Spelling() {}

    /** A question to put behind the misspelt word; empty where no known word is close. */
    public static String guess(String written, Collection<String> known) {
        return nearest(written, known).map(" (did you mean '%s'?)"::formatted).orElse("");
    }

    /** The known word that is closest, if it is close enough to be a slip of the keyboard. */
    private static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var limit = written.length() / 3;
        return known.stream()
                .filter(word -> distance(written, word) <= limit)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** The Levenshtein distance, case ignored. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            above = nextRow(above, row, one.charAt(row - 1), other);
        }
        return above[other.length()];
    }

    private static int[] nextRow(int[] above, int row, char letter, String other) {
        var current = new int[above.length];
        current[0] = row;
        for (var column = 1; column < above.length; column++) {
            var same = Character.toLowerCase(letter) == Character.toLowerCase(other.charAt(column - 1));
            current[column] =
                    Math.min(Math.min(current[column - 1], above[column]) + 1, above[column - 1] + (same ? 0 : 1));
        }
        return current;
    }
}
