package io.magictunnel.registry.injection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a reader takes it in: lower case, one alphabet within a word, nothing invisible, single blanks. Tricks that keep a
 * sentence readable for a model while simple patterns miss it are undone here.
 */
final class PlainText {

    /** Cyrillic and Greek letters that look like Latin ones. */
    private static final Map<Integer, Integer> LOOKALIKES =
            lookalikes("аеорсухіјѕһԁӏοανρτυικχ", "aeopcyxijshdloavptuikx");

    private static final Pattern SPACED_OUT = Pattern.compile("\\b(?:\\p{L}[ ._*-]){4,40}\\p{L}\\b");
    private static final Pattern SPACERS = Pattern.compile("[ ._*-]");
    private static final Pattern MARKUP = Pattern.compile("[*_`~\"'\u2018\u2019\u201C\u201D]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern BLANK = Pattern.compile(" ");

    private PlainText() {}

    static String of(String text) {
        var visible = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        var latin = LATIN.matcher(visible).find() ? oneAlphabet(visible) : visible;
        var joined = SPACED_OUT.matcher(latin).replaceAll(match -> SPACERS.matcher(match.group())
                .replaceAll(""));
        return BLANKS.matcher(MARKUP.matcher(joined).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Characters without a picture: formats, tags, private ones, and controls that break no line. */
    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            default -> isVariation(point);
        };
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Words of mixed alphabets become Latin; words of one other alphabet stay. */
    private static String oneAlphabet(String text) {
        return BLANK.splitAsStream(text)
                .map(word -> LATIN.matcher(word).find() ? latin(word) : word)
                .collect(Collectors.joining(" "));
    }

    private static String latin(String word) {
        return word.codePoints()
                .map(point -> LOOKALIKES.getOrDefault(point, point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> lookalikes(String strange, String latin) {
        return IntStream.range(0, strange.length())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> (int) strange.charAt(i), i -> (int) latin.charAt(i)));
    }
}
