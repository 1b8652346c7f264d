package io.magictunnel.execution;

import java.util.List;

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
        var plain = lettersOf(name);
        for (var ending : ENDINGS) {
            if (plain.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String lettersOf(String name) {
        var letters = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            var letter = name.charAt(i) | 0x20;
            if (letter >= 'a' && letter <= 'z') {
                letters.append((char) letter);
            }
        }
        return letters.toString();
    }
}
