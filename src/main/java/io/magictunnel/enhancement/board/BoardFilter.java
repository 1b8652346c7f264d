package io.magictunnel.enhancement.board;

import java.util.Locale;

/** Which tools are wanted. Whatever is empty does not matter. */
record BoardFilter(String text, String standing, String source, String category) {

    boolean matches(BoardRow row) {
        return matchesApartFromStanding(row)
                && (standing.isEmpty() || standing.equals(row.standing().getWord()));
    }

    boolean matchesApartFromStanding(BoardRow row) {
        return isOrEmpty(source, row.source())
                && isOrEmpty(category, row.category())
                && mentions(row, text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isOrEmpty(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static boolean mentions(BoardRow row, String wanted) {
        return row.name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.description().toLowerCase(Locale.ROOT).contains(wanted)
                || row.trouble().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
