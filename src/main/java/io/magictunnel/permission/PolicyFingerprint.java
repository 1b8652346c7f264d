package io.magictunnel.permission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a set of rules: equal fingerprints, equal decisions for every tool. Changes when a grant that counts changes. */
public record PolicyFingerprint(String value) {

    /** Of a caller about whom nothing can be decided: such a caller may use nothing. */
    public static final PolicyFingerprint UNDECIDABLE = new PolicyFingerprint("undecidable");

    static PolicyFingerprint of(String rules) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
            return new PolicyFingerprint(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
