package io.magictunnel.registry.injection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for words that are meant for the model. It knows the usual ways in several languages and through the usual disguises; a
 * text in which it finds nothing is not therefore harmless, so nothing may be granted because of it.
 */
public final class InjectionFinder {

    /** What comes after so many characters is not read by models with care either. */
    private static final int LONGEST = 20_000;

    private static final int LONGEST_EXCERPT = 120;
    private static final int MOST_ENCODED = 20;

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{24,4000}={0,2}");
    private static final Pattern COMMENT = Pattern.compile("<!--(.{0,2000}?)-->", Pattern.DOTALL);
    private static final Pattern STYLED_AWAY =
            Pattern.compile("(?i)style ?= ?[\"'][^\"']{0,200}(?:display ?: ?none|font-size ?: ?0|opacity ?: ?0)");

    private InjectionFinder() {}

    /** At most one finding of each kind, the first; in the order of the kinds. */
    public static List<Injection> find(String text) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var found = new EnumMap<InjectionKind, Injection>(InjectionKind.class);
        inWords(PlainText.of(bounded), found);
        hidden(bounded, found);
        encoded(bounded, found);
        return List.copyOf(found.values());
    }

    /** Whether there is something for which there is hardly an honest reason. */
    public static boolean isHostile(String text) {
        return find(text).stream().anyMatch(injection -> injection.kind().isHostile());
    }

    private static void inWords(String plain, Map<InjectionKind, Injection> found) {
        for (var candidate : InjectionPattern.ALL) {
            if (!found.containsKey(candidate.kind())) {
                var match = candidate.pattern().matcher(plain);
                if (match.find()) {
                    found.put(candidate.kind(), injection(candidate.kind(), match.group()));
                }
            }
        }
    }

    private static void hidden(String text, Map<InjectionKind, Injection> found) {
        var invisible = text.codePoints()
                .filter(point -> PlainText.isInvisible(point) && !isHarmless(point))
                .distinct()
                .limit(5)
                .mapToObj("U+%04X"::formatted)
                .toList();
        if (!invisible.isEmpty()) {
            found.put(InjectionKind.HIDDEN_TEXT, injection(InjectionKind.HIDDEN_TEXT, String.join(", ", invisible)));
        }
        var comment = COMMENT.matcher(text);
        var styled = STYLED_AWAY.matcher(text);
        if (comment.find()) {
            found.putIfAbsent(InjectionKind.HIDDEN_TEXT, injection(InjectionKind.HIDDEN_TEXT, comment.group(1)));
        } else if (styled.find()) {
            found.putIfAbsent(InjectionKind.HIDDEN_TEXT, injection(InjectionKind.HIDDEN_TEXT, styled.group()));
        }
    }

    /** Emoji are joined and coloured by them, and editors leave a byte-order mark or a soft hyphen behind. */
    private static boolean isHarmless(int point) {
        return point == 0x200D || point == 0xFE0F || point == 0xFE0E || point == 0xFEFF || point == 0xAD;
    }

    private static void encoded(String text, Map<InjectionKind, Injection> found) {
        for (var plain : decoded(text)) {
            var within = new EnumMap<InjectionKind, Injection>(InjectionKind.class);
            inWords(PlainText.of(plain), within);
            if (!within.isEmpty()) {
                found.put(InjectionKind.ENCODED, injection(InjectionKind.ENCODED, plain));
                return;
            }
        }
    }

    private static List<String> decoded(String text) {
        return Stream.concat(
                        ENCODED.matcher(text)
                                .results()
                                .limit(MOST_ENCODED)
                                .flatMap(word -> unpacked(word.group()).stream()),
                        Stream.of(rotated(text)))
                .toList();
    }

    private static Optional<String> unpacked(String base64) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** ROT13, which models read as easily as plain letters. */
    private static String rotated(String text) {
        return text.chars()
                .map(letter -> letter >= 'a' && letter <= 'z'
                        ? 'a' + (letter - 'a' + 13) % 26
                        : letter >= 'A' && letter <= 'Z' ? 'A' + (letter - 'A' + 13) % 26 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Injection injection(InjectionKind kind, String words) {
        var plain = PlainText.of(words);
        return new Injection(
                kind, plain.length() > LONGEST_EXCERPT ? plain.substring(0, LONGEST_EXCERPT) + "…" : plain);
    }
}
