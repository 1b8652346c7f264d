package io.magictunnel.security.account;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.SecurityError;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that may be chosen. It never shows itself in a log. */
public record Password(String text) {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    public Password {
        SecurityError.required("password", text);
        if (text.length() < MIN_LENGTH || text.length() > MAX_LENGTH) {
            throw new DomainException(
                    SecurityError.INVALID_REQUEST,
                    "A password has %d to %d characters; this one has %d"
                            .formatted(MIN_LENGTH, MAX_LENGTH, text.length()));
        }
    }

    /** 128 bits of chance. */
    public static Password random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "Password[***]";
    }
}
