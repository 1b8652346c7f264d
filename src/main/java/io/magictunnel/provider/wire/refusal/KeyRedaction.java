package io.magictunnel.provider.wire.refusal;

import io.magictunnel.provider.ApiSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes keys out of what vendors say: those that are known, also where they are written with escapes, in Base64 or in other
 * letters, and whatever looks like a key of somebody.
 *
 * @param keys the longest first, so that none is left in pieces
 */
public record KeyRedaction(List<String> keys) {

    private static final String INSTEAD = "***";

    /** Words this short stand in any text. */
    private static final int SHORTEST = 6;

    /** Beginnings that vendors give their keys, tokens of sign-in, and long runs of letters and digits. */
    private static final Pattern LOOKS_LIKE_A_KEY =
            Pattern.compile("\\b(?:sk|pk|rk|gsk|xai|hf|nvapi|key|ghp|glpat|pplx)[-_][A-Za-z0-9_-]{12,}"
                    + "|\\bAIza[A-Za-z0-9_-]{20,}"
                    + "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"
                    + "|(?i:\\bbearer\\s+)[A-Za-z0-9._~+/=-]{8,}"
                    + "|(?<![A-Za-z0-9+])(?=[A-Za-z+]{0,200}[0-9])(?=[0-9+]{0,200}[A-Za-z])[A-Za-z0-9+]{32,}={0,2}");

    public KeyRedaction {
        keys = List.copyOf(keys);
    }

    static KeyRedaction of(Collection<ApiSecret> secrets) {
        return new KeyRedaction(secrets.stream()
                .map(ApiSecret::text)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** They are nobody's to see here either. */
    @Override
    public String toString() {
        return "KeyRedaction[%d keys]".formatted(keys.size());
    }

    /** In a text for people: what looks like a key goes, too. */
    public String text(String said) {
        return LOOKS_LIKE_A_KEY.matcher(known(said)).replaceAll(Matcher.quoteReplacement(INSTEAD));
    }

    /** In a name that itself looks like a key, such as that of a request. */
    public String known(String said) {
        var clean = said;
        for (var key : keys) {
            // written otherwise a key is longer still
            if (key.length() <= said.length()) {
                clean = without(clean, key);
                if (key.length() >= SHORTEST) {
                    clean = without(clean, URLEncoder.encode(key, StandardCharsets.UTF_8));
                    clean = without(clean, base64(key));
                }
            }
        }
        return clean;
    }

    private static String without(String text, String key) {
        return key.length() < SHORTEST
                ? text.replace(key, INSTEAD)
                : Pattern.compile(key, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(INSTEAD));
    }

    /** Its end depends on what follows, so the last letters are left out. */
    private static String base64(String key) {
        var whole = key.getBytes(StandardCharsets.UTF_8);
        var bytes = whole.length - whole.length % 3;
        return Base64.getEncoder().encodeToString(Arrays.copyOf(whole, bytes));
    }
}
