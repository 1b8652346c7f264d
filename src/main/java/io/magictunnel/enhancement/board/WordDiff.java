package io.magictunnel.enhancement.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was taken out of a text and what was put in, word by word. Of what was changed in one place, that which was taken out
 * stands first, in one piece.
 */
public record WordDiff(List<Piece> pieces) {

    /** A word or a sign, with the space that follows. */
    private static final Pattern TOKEN = Pattern.compile("(?:[\\p{L}\\p{N}_]++|[^\\p{L}\\p{N}_\\s])\\s*+|\\s++");

    /** Of the table that is filled; texts beyond it are compared at their ends only. */
    private static final long MOST_CELLS = 4_000_000;

    /** So few words between two changes are no sentence that was kept. */
    private static final int SHORT = 2;

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** What became of a piece. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Some words in a row with which the same was done. */
    public record Piece(Change change, String text) {

        boolean kept() {
            return change == Change.KEPT;
        }

        public boolean removed() {
            return change == Change.REMOVED;
        }

        public boolean added() {
            return change == Change.ADDED;
        }
    }

    static WordDiff of(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var start = commonStart(old, now);
        var end = commonEnd(old.subList(start, old.size()), now.subList(start, now.size()));
        var steps = new ArrayList<Piece>();
        now.subList(0, start).forEach(token -> steps.add(new Piece(Change.KEPT, token)));
        steps.addAll(middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end)));
        now.subList(now.size() - end, now.size()).forEach(token -> steps.add(new Piece(Change.KEPT, token)));
        return new WordDiff(joined(withoutFragments(steps)));
    }

    boolean isSame() {
        return pieces.stream().allMatch(Piece::kept);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static int commonStart(List<String> old, List<String> now) {
        var length = 0;
        while (length < Math.min(old.size(), now.size()) && same(old.get(length), now.get(length))) {
            length++;
        }
        return length;
    }

    private static int commonEnd(List<String> old, List<String> now) {
        return commonStart(old.reversed(), now.reversed());
    }

    private static List<Piece> middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            return replaced(old, now);
        }
        var longest = longestCommon(old, now);
        var steps = new ArrayList<Piece>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                steps.add(new Piece(Change.KEPT, now.get(j++)));
                i++;
            } else if (j == now.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                steps.add(new Piece(Change.REMOVED, old.get(i++)));
            } else {
                steps.add(new Piece(Change.ADDED, now.get(j++)));
            }
        }
        return steps;
    }

    /** How many words the rests of both texts from there on have in common, in order. */
    private static int[][] longestCommon(List<String> old, List<String> now) {
        var longest = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = same(old.get(i), now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static List<Piece> replaced(List<String> old, List<String> now) {
        return List.of(new Piece(Change.REMOVED, String.join("", old)), new Piece(Change.ADDED, String.join("", now)));
    }

    /** A lone word between two replacements belongs to them: whoever reads it in pieces does not understand it. */
    private static List<Piece> withoutFragments(List<Piece> steps) {
        var result = new ArrayList<Piece>();
        var i = 0;
        while (i < steps.size()) {
            var next = endOfRun(steps, i);
            var run = steps.subList(i, next);
            if (isFragment(steps, i, next)) {
                run.forEach(kept -> {
                    result.add(new Piece(Change.REMOVED, kept.text()));
                    result.add(new Piece(Change.ADDED, kept.text()));
                });
            } else {
                result.addAll(run);
            }
            i = next;
        }
        return result;
    }

    /** Where the words in a row end that were all kept, or all changed. */
    private static int endOfRun(List<Piece> steps, int start) {
        var kept = steps.get(start).kept();
        var end = start + 1;
        while (end < steps.size() && steps.get(end).kept() == kept) {
            end++;
        }
        return end;
    }

    private static boolean isFragment(List<Piece> steps, int start, int end) {
        if (!steps.get(start).kept() || start == 0 || end == steps.size() || end - start > SHORT) {
            return false;
        }
        var before = start;
        while (before > 0 && !steps.get(before - 1).kept()) {
            before--;
        }
        return takesOut(steps.subList(before, start)) && takesOut(steps.subList(end, endOfRun(steps, end)));
    }

    private static boolean takesOut(List<Piece> change) {
        return change.stream().anyMatch(Piece::removed);
    }

    private static List<Piece> joined(List<Piece> steps) {
        var pieces = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var kept = new StringBuilder();
        for (var step : steps) {
            if (step.kept()) {
                flush(pieces, Change.REMOVED, removed);
                flush(pieces, Change.ADDED, added);
                kept.append(step.text());
            } else {
                flush(pieces, Change.KEPT, kept);
                (step.removed() ? removed : added).append(step.text());
            }
        }
        flush(pieces, Change.KEPT, kept);
        flush(pieces, Change.REMOVED, removed);
        flush(pieces, Change.ADDED, added);
        return pieces;
    }

    private static void flush(List<Piece> pieces, Change change, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(change, text.toString()));
            text.setLength(0);
        }
    }
}
