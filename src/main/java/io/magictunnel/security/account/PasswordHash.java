package io.magictunnel.security.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept of a password: salted and slow to try, {@code pbkdf2-sha256$iterations$salt$hash}. */
public record PasswordHash(String text) {

    static final int ITERATIONS = 600_000;

    private static final int MAX_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern FORM = Pattern.compile("pbkdf2-sha256\\$(\\d{1,8})\\$([\\w-]{22})\\$([\\w-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Matches no password, and takes as long to find that out as any other. */
    public static final PasswordHash OF_NOBODY = ofNobody();

    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a password hash");
        }
    }

    public static PasswordHash of(Password password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return of(ITERATIONS, salt, derive(password.text(), salt, ITERATIONS));
    }

    /** Takes a good part of a second, whatever the answer. */
    public boolean matches(String attempt) {
        var form = FORM.matcher(text);
        form.matches();
        var iterations = Math.min(Integer.parseInt(form.group(1)), MAX_ITERATIONS);
        var salt = Base64.getUrlDecoder().decode(form.group(2));
        var expected = Base64.getUrlDecoder().decode(form.group(3));
        return MessageDigest.isEqual(expected, derive(attempt, salt, iterations));
    }

    /** Whether it was made when fewer iterations were enough. */
    public boolean isOutdated() {
        return !text.startsWith("pbkdf2-sha256$" + ITERATIONS + "$");
    }

    @Override
    public String toString() {
        return "PasswordHash[***]";
    }

    static PasswordHash of(int iterations, byte[] salt, byte[] hash) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new PasswordHash("pbkdf2-sha256$%d$%s$%s"
                .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash)));
    }

    static byte[] derive(String password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static PasswordHash ofNobody() {
        var hash = new byte[HASH_BITS / 8];
        RANDOM.nextBytes(hash);
        return of(ITERATIONS, new byte[SALT_BYTES], hash);
    }
}
