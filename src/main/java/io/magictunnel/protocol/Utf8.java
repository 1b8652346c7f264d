package io.magictunnel.protocol;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are text as JSON-RPC wants it. Parsers guess other encodings from zero bytes and forgive some broken
 * sequences; both would let two readers see two different messages in the same bytes.
 */
final class Utf8 {

    private static final int WINDOW = 1024;

    private Utf8() {}

    /** Whether it is well-formed UTF-8 without a byte order mark and without zero bytes, which no JSON text contains. */
    static boolean isJsonText(byte[] bytes) {
        var ascii = true;
        for (var b : bytes) {
            if (b == 0) {
                return false;
            }
            ascii &= b > 0;
        }
        return ascii || (!startsWithMark(bytes) && isWellFormed(ByteBuffer.wrap(bytes)));
    }

    /** Whether a text that was read from JSON can be written again: an escape can hold one half of a surrogate pair. */
    static boolean canEncode(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isWellFormed(ByteBuffer bytes) {
        var decoder = strict();
        var window = CharBuffer.allocate(WINDOW);
        while (true) {
            var state = decoder.decode(bytes, window, true);
            if (state.isError()) {
                return false;
            }
            if (state.isUnderflow()) {
                return true;
            }
            window.clear();
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
