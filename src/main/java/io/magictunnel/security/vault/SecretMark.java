package io.magictunnel.security.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * By what people recognise a credential that is never shown. A short value has none, for whoever knows these could guess it.
 *
 * @param fingerprint the first twelve digits of its SHA-256
 * @param ending its last four characters
 */
public record SecretMark(Optional<String> fingerprint, Optional<String> ending) {

    /** A value of so many characters is not guessed. */
    static final int LEAST_LENGTH = 20;

    private static final SecretMark NONE = new SecretMark(Optional.empty(), Optional.empty());

    private static final int SHOWN = 4;
    private static final int BYTES = 6;

    public static SecretMark of(String secret) {
        if (secret.length() < LEAST_LENGTH) {
            return NONE;
        }
        var end = secret.substring(secret.length() - SHOWN);
        var isPlain = end.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
        return new SecretMark(Optional.of(hash(secret)), Optional.of(end).filter(shown -> isPlain));
    }

    private static String hash(String secret) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
