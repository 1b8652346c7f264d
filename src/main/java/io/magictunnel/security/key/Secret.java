package io.magictunnel.security.key;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.SecurityError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An API key or a session token as its owner holds it: {@code mt_} or {@code mts_}, an id that is no secret and finds the
 * stored record, and 32 random bytes. Only the SHA-256 of the whole is stored: with that much chance in it, nothing slower is
 * needed.
 */
public record Secret(String id, String text) {

    /** The id of the one key that need not have our form: the operator may bring any for the first administrator. */
    public static final String BROUGHT_ID = "operator";

    public static final int MIN_BROUGHT_LENGTH = 16;

    private static final int MAX_LENGTH = 200;
    private static final int ID_LENGTH = 8;
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a secret is for; each kind begins with its own letters, so that one is never taken for the other. */
    public enum Kind {
        API_KEY("mt_"),
        SESSION_TOKEN("mts_");

        private final String prefix;
        private final Pattern form;

        Kind(String prefix) {
            this.prefix = prefix;
            this.form = Pattern.compile(prefix + "[a-z0-9]{8}_[A-Za-z0-9_-]{43}");
        }

        /** How a secret of this kind with that id begins, for lists. */
        public String beginning(String id) {
            return prefix + id;
        }
    }

    public static Secret random(Kind kind) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var id = randomId();
        var random = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Secret(id, kind.prefix + id + "_" + random);
    }

    /** The secret that somebody shows; empty for what cannot be one of that kind. */
    public static Optional<Secret> shown(Kind kind, String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (kind.form.matcher(text).matches()) {
            var start = kind.prefix.length();
            return Optional.of(new Secret(text.substring(start, start + ID_LENGTH), text));
        }
        return kind == Kind.API_KEY ? Optional.of(new Secret(BROUGHT_ID, text)) : Optional.empty();
    }

    /** The API key that an operator brings for the first administrator. */
    public static Secret brought(String text) {
        if (text.length() < MIN_BROUGHT_LENGTH
                || text.length() > MAX_LENGTH
                || !VISIBLE.matcher(text).matches()) {
            throw new DomainException(
                    SecurityError.INVALID_REQUEST,
                    "An API key has %d to %d visible ASCII characters without spaces; this one has %d characters"
                            .formatted(MIN_BROUGHT_LENGTH, MAX_LENGTH, text.length()));
        }
        return shown(Kind.API_KEY, text).orElseThrow();
    }

    /** What is stored: SHA-256 in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /** Compares in constant time. */
    public boolean hasHash(byte[] stored) {
        return MessageDigest.isEqual(stored, digest());
    }

    @Override
    public String toString() {
        return "Secret[id=" + id + ", ***]";
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    private static String randomId() {
        return RANDOM.ints(ID_LENGTH, 0, ID_LETTERS.length())
                .mapToObj(index -> ID_LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
