package io.magictunnel.discovery.sense;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into the pieces that a model of the BERT family was taught, without case and accents. */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int most;
    private final int start;
    private final int end;
    private final int unknown;

    /**
     * @param most how many pieces a text may have, the marks of its start and end among them; the rest is left out
     */
    WordPieces(Map<String, Integer> vocabulary, int most) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.most = most;
        this.start = this.vocabulary.get("[CLS]");
        this.end = this.vocabulary.get("[SEP]");
        this.unknown = this.vocabulary.get("[UNK]");
    }

    /** The numbers of the pieces, between the marks of start and end. */
    long[] of(String text) {
        var pieces = new ArrayList<Integer>();
        pieces.add(start);
        for (var word : words(text)) {
            if (pieces.size() >= most - 1) {
                break;
            }
            pieces.addAll(cut(word));
        }
        var kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        kept.add(end);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.NON_SPACING_MARK || isNoise(letter)) {
                return;
            }
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || standsAlone(letter)) {
                flush(word, words);
                if (standsAlone(letter)) {
                    words.add(Character.toString(letter));
                }
            } else {
                word.appendCodePoint(letter);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isNoise(int letter) {
        return letter == 0
                || letter == 0xFFFD
                || (Character.isISOControl(letter) && !Character.isWhitespace(letter))
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean standsAlone(int letter) {
        return Character.isIdeographic(letter)
                || (letter < 128 && letter > ' ' && !Character.isLetterOrDigit(letter))
                || switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** The longest pieces that the vocabulary knows, from the left; a word with a part that it does not know is unknown. */
    private List<Integer> cut(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of(unknown);
        }
        var pieces = new ArrayList<Integer>();
        var from = 0;
        while (from < word.length()) {
            var to = word.length();
            while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                return List.of(unknown);
            }
            pieces.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        return pieces;
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }
}
