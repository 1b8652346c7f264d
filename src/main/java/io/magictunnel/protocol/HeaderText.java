package io.magictunnel.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A text in an HTTP header, as revision 2026-07-28 writes it: plain where it is safe, else {@code =?base64?...?=}. */
public final class HeaderText {

    private static final String HEAD = "=?base64?";
    private static final String TAIL = "?=";

    private HeaderText() {}

    public static String encode(String text) {
        return isSafe(text) ? text : HEAD + Base64.getEncoder().encodeToString(McpJson.utf8(text)) + TAIL;
    }

    /** The text that was meant; empty where the header holds other than visible ASCII, or broken Base64 or UTF-8. */
    public static Optional<String> decode(String header) {
        var text = header.strip();
        if (!text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            return Optional.empty();
        }
        return isWrapped(text)
                ? unwrap(text.substring(HEAD.length(), text.length() - TAIL.length()))
                : Optional.of(text);
    }

    private static Optional<String> unwrap(String base64) {
        if (base64.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~')
                && text.equals(text.strip())
                && !text.isEmpty()
                && !isWrapped(text);
    }

    private static boolean isWrapped(String text) {
        return text.length() >= HEAD.length() + TAIL.length() && text.startsWith(HEAD) && text.endsWith(TAIL);
    }
}
