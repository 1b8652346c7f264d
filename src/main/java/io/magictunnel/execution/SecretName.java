package io.magictunnel.execution;

import java.util.List;
import java.util.Locale;

/** Tells by a name whether the value behind it is nobody's business. */
public final class SecretName {

    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "authorization",
            "credential",
            "credentials",
            "privatekey",
            "cookie");

    private SecretName() {}

    public static boolean is(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }
}
