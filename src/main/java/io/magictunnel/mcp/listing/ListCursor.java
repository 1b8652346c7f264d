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
 * Where a list goes on: the name of the last tool of the page before, sealed for the one who got that page. A changed
 * cursor, or somebody else's, is none. The key dies with the process; a client then starts its list again.
 */
public final class ListCursor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int LONGEST = 512;

    private final SecretKeySpec key;

    public ListCursor() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String after(String toolName, String owner) {
        var name = toolName.getBytes(StandardCharsets.UTF_8);
        var cursor = Arrays.copyOf(seal(name, owner), SEAL + name.length);
        System.arraycopy(name, 0, cursor, SEAL, name.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The tool's name that the cursor holds; empty where we did not give this cursor to this principal. */
    public Optional<String> read(String cursor, String owner) {
        return decode(cursor).filter(bytes -> bytes.length > SEAL).flatMap(bytes -> {
            var name = Arrays.copyOfRange(bytes, SEAL, bytes.length);
            var genuine = MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), seal(name, owner));
            return genuine ? Optional.of(new String(name, StandardCharsets.UTF_8)) : Optional.empty();
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

    private byte[] seal(byte[] name, String owner) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(owner.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(name), SEAL);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
