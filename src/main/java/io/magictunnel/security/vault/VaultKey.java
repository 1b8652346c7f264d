package io.magictunnel.security.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.BitSet;
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

    /** A random key has about thirty; fewer than this is a pattern. */
    private static final int LEAST_DIFFERENT = 16;

    private static final String WRAPPING = "AES/KWP/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    static VaultKey random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Empty for what is no key. */
    static Optional<VaultKey> read(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            return bytes.length == LENGTH ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Empty where its length is not that of a vault key. */
    static Optional<VaultKey> of(SecretKey secret) {
        return Optional.ofNullable(secret.getEncoded())
                .filter(bytes -> bytes.length == LENGTH)
                .map(VaultKey::of);
    }

    /** Whether it is a text, a pattern or a row of numbers: chance makes no such key in the age of the universe. */
    boolean wasThoughtUp() {
        var bytes = secret.getEncoded();
        var isText = true;
        var isRow = true;
        var different = new BitSet();
        for (var i = 0; i < bytes.length; i++) {
            isText &= bytes[i] >= ' ' && bytes[i] < 0x7f;
            isRow &= i < 2 || (byte) (bytes[i] - bytes[i - 1]) == (byte) (bytes[1] - bytes[0]);
            different.set(bytes[i] & 0xff);
        }
        return isText || isRow || different.cardinality() < LEAST_DIFFERENT;
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
}
