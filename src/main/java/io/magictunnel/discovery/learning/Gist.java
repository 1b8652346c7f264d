package io.magictunnel.discovery.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that matter in a sentence, in a plain form: what two sentences share that ask for the same. */
record Gist(Set<String> words) {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longer words are cut, and of a longer sentence the first ones count. */
    private static final int LONGEST_WORD = 40;

    private static final int MOST_WORDS = 100;
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "can", "could", "do", "does", "for", "from", "give", "i", "in",
            "into", "is", "it", "its", "me", "my", "need", "of", "on", "or", "please", "some", "that", "the", "then",
            "there", "this", "to", "want", "was", "what", "with", "would", "you", "your");

    Gist {
        words = Collections.unmodifiableSet(words);
    }

    static Gist of(String sentence) {
        var words = new TreeSet<String>();
        GAPS.splitAsStream(sentence.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .limit(MOST_WORDS)
                .flatMap(Gist::forms)
                .forEach(words::add);
        return new Gist(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** From 0, nothing in common, to 1, the same words. */
    static double likeness(int shared, int oneSize, int otherSize) {
        return oneSize + otherSize == 0 ? 0 : 2.0 * shared / (oneSize + otherSize);
    }

    /** Equal for sentences of the same words; tells nobody which they are. */
    String key() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** A script without gaps between words is read two signs at a time. */
    private static Stream<String> forms(String word) {
        var signs = word.codePoints().limit(LONGEST_WORD).toArray();
        if (signs.length > 1 && Arrays.stream(signs).anyMatch(Character::isIdeographic)) {
            return IntStream.range(0, signs.length - 1).mapToObj(i -> new String(signs, i, 2));
        }
        return Stream.of(stem(new String(signs, 0, signs.length)));
    }

    private static String stem(String word) {
        for (var ending : new String[] {"ing", "ies", "es", "ed", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word.endsWith("e") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
