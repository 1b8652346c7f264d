package io.magictunnel.security.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A value under lock: encrypted with a key of its own, and that key with one of the operator's. It opens only in the place that
 * it was sealed for, so rows of a table cannot be exchanged.
 *
 * @param keyId of the operator's key
 */
record Envelope(String keyId, byte[] nonce, byte[] cipherText, byte[] wrappedKey) {

    private static final String VERSION = "v1";
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What keeps an envelope shut: it was changed, it is in the wrong place, or its key is not here. */
    static final class ShutException extends Exception {

        ShutException(String message) {
            super(message);
        }

        ShutException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @param place what the value belongs to; needed again to open it */
    static Envelope seal(String value, String place, VaultKey key) {
        try {
            var own = new SecretKeySpec(random(KEY_LENGTH), "AES");
            var nonce = random(NONCE_LENGTH);
            var sealed = cipher(Cipher.ENCRYPT_MODE, own, nonce, place).doFinal(value.getBytes(StandardCharsets.UTF_8));
            return new Envelope(key.id(), nonce, sealed, key.wrap(own));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has AES", impossible);
        }
    }

    String open(String place, VaultKeys keys) throws ShutException {
        try {
            var own = keyAmong(keys).unwrap(wrappedKey);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, own, nonce, place).doFinal(cipherText), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new ShutException("was changed, or stands in a place that it was not sealed for", changed);
        }
    }

    /** The same value under the newest key. */
    Envelope under(VaultKeys keys) throws ShutException {
        try {
            var own = keyAmong(keys).unwrap(wrappedKey);
            return new Envelope(
                    keys.newest().id(), nonce, cipherText, keys.newest().wrap(own));
        } catch (GeneralSecurityException changed) {
            throw new ShutException("was changed", changed);
        }
    }

    static Envelope read(String text) throws ShutException {
        var parts = text.split(":", -1);
        if (parts.length != 5 || !parts[0].equals(VERSION)) {
            throw new ShutException("is no envelope of a kind that is known here");
        }
        try {
            var base64 = Base64.getUrlDecoder();
            return new Envelope(parts[1], base64.decode(parts[2]), base64.decode(parts[3]), base64.decode(parts[4]));
        } catch (IllegalArgumentException notBase64) {
            throw new ShutException("was changed", notBase64);
        }
    }

    String written() {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return String.join(
                ":",
                VERSION,
                keyId,
                base64.encodeToString(nonce),
                base64.encodeToString(cipherText),
                base64.encodeToString(wrappedKey));
    }

    @Override
    public String toString() {
        return "Envelope[" + keyId + "]";
    }

    private VaultKey keyAmong(VaultKeys keys) throws ShutException {
        return keys.find(keyId).orElseThrow(() -> new ShutException("needs the vault key " + keyId));
    }

    private static Cipher cipher(int mode, SecretKey own, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + "|" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
