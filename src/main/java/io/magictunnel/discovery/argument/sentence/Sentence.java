package io.magictunnel.discovery.argument.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody asks for, without what nobody sees, cut to a length that is read quickly.
 *
 * @param clues what may be a value, in no particular order; some overlap
 * @param bare the words that are in none of the clear clues, in their order
 */
public record Sentence(String text, List<Token> tokens, List<Clue> clues, List<Token> bare, boolean cut) {

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String OUTER = "\"'`“”„‚‘’«»()[]{}<>,;:.!?…";
    private static final int MOST_TOKENS = 2_000;

    public Sentence {
        tokens = List.copyOf(tokens);
        clues = List.copyOf(clues);
        bare = List.copyOf(bare);
    }

    /** Reads it. Dates that depend on today are reckoned by {@code times}. */
    public static Sentence read(String request, int longest, TimeClues times) {
        var whole = request.replace("\r\n", "\n");
        var some = whole.length() > longest ? whole.substring(0, longest) : whole;
        var text = CONTROL.matcher(UNSEEN.matcher(some).replaceAll("")).replaceAll(" ");
        var tokens = tokens(text);
        var scan = new ClueScan(text, tokens);
        scan.all(times);
        return new Sentence(text, tokens, scan.clues(), scan.bare(), whole.length() > longest);
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        while (words.find() && tokens.size() < MOST_TOKENS) {
            var from = words.start();
            var to = words.end();
            while (from < to && OUTER.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && OUTER.indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            if (from < to) {
                var word = text.substring(from, to);
                tokens.add(new Token(from, to, word, WordForms.common(word), to < words.end()));
            }
        }
        return tokens;
    }
}
