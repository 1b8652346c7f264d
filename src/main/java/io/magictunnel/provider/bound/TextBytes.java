package io.magictunnel.provider.bound;

import java.text.Normalizer;

/** How many bytes a text has where models read it. No token is less than one of them, so no text has more tokens. */
final class TextBytes {

    private static final int ESCAPE = 6;

    private TextBytes() {}

    /** In UTF-8, as it is or with its characters made uniform, which some models begin with: one letter can become eighteen. */
    static long of(String text) {
        var plain = utf8(text);
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? plain
                : Math.max(plain, utf8(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    /** As a JSON text in which everything but ASCII is written with escapes. */
    static long escaped(String text) {
        return text.chars().mapToLong(unit -> isPlain(unit) ? 1 : ESCAPE).sum();
    }

    /** Half of a pair of units is half of four bytes; one without its other half is written as a sign of three. */
    private static long utf8(String text) {
        return text.codePoints().mapToLong(TextBytes::utf8).sum();
    }

    private static int utf8(int code) {
        if (code < 0x80) {
            return 1;
        }
        return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    private static boolean isPlain(int unit) {
        return unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\';
    }
}
