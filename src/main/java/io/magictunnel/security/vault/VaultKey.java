package io.magictunnel.security.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the operator. It encrypts nothing but the keys of single values, so it can be changed without touching them.
 *
 * @param id the first letters of its SHA-256; found in every value that it protects
 */
record VaultKey(String id, SecretKey secret) {

    static final String RULE = "32 bytes in Base64";

    private static final int LENGTH = 32;
    private static final String WRAPPING = "AES/KWP/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    static VaultKey random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Empty for what is no key, or one that nobody chose at random. */
    static Optional<VaultKey> read(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            var isOneByteOverAndOver = bytes.length > 0 && Arrays.equals(bytes, filled(bytes[0], bytes.length));
            return bytes.length == LENGTH && !isOneByteOverAndOver ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** How {@link #read} takes it. */
    String written() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    byte[] wrap(SecretKey valueKey) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(WRAPPING);
        cipher.init(Cipher.WRAP_MODE, secret);
        return cipher.wrap(valueKey);
    }

    SecretKey unwrap(byte[] wrapped) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(WRAPPING);
        cipher.init(Cipher.UNWRAP_MODE, secret);
        return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }

    private static VaultKey of(byte[] bytes) {
        return new VaultKey(idOf(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static String idOf(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static byte[] filled(byte value, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
