package io.magictunnel.enhancement.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a question about a tool.
 *
 * @param digest SHA-256 over the tool, all that was asked and of whom, in hexadecimal digits
 */
public record AnswerKey(String tool, String digest) {

    /** @param parts of the question; no two lists of parts have the same key */
    public static AnswerKey of(String tool, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, tool);
            for (var part : parts) {
                add(digest, part);
            }
            return new AnswerKey(tool, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** With its length, so that no two parts run together. */
    private static void add(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
