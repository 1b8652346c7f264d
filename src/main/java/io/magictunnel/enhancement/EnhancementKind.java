package io.magictunnel.enhancement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which better words are wanted. The words of configuration and requests are those of the field: sampling means the description. */
public enum EnhancementKind {
    FULL,
    SAMPLING_ONLY,
    ELICITATION_ONLY;

    public boolean wantsDescription() {
        return this != ELICITATION_ONLY;
    }

    public boolean wantsMetadata() {
        return this != SAMPLING_ONLY;
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EnhancementKind> named(String spelling) {
        return Arrays.stream(values())
                .filter(kind -> kind.spelling().equals(spelling))
                .findFirst();
    }
}
