package io.magictunnel.mcp.listing;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a list goes on: the key of the last entry of the page before, sealed for that list and the one who got that page. A
 * changed cursor, or somebody else's, or one of another list, is none. The seal's key dies with the process; a client then
 * starts its list again.
 */
public final class ListCursor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int LONGEST = 16_384;

    private final SecretKeySpec key;

    public ListCursor() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String after(String lastKey, ListKind list, String owner) {
        var last = lastKey.getBytes(StandardCharsets.UTF_8);
        var cursor = Arrays.copyOf(seal(last, list, owner), SEAL + last.length);
        System.arraycopy(last, 0, cursor, SEAL, last.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The key that the cursor holds; empty where we did not give this cursor to this principal for this list. */
    public Optional<String> read(String cursor, ListKind list, String owner) {
        return decode(cursor).filter(bytes -> bytes.length > SEAL).flatMap(bytes -> {
            var last = Arrays.copyOfRange(bytes, SEAL, bytes.length);
            var genuine = MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), seal(last, list, owner));
            return genuine ? Optional.of(new String(last, StandardCharsets.UTF_8)) : Optional.empty();
        });
    }

    private static Optional<byte[]> decode(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] last, ListKind list, String owner) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(owner.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(list.member().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(last), SEAL);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
