package io.magictunnel.enhancement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a description is written. */
public enum Style {
    DETAILED("in full sentences: what the tool does, when to use it, what it takes and what it answers"),
    CONCISE("in one or two short sentences: what the tool does and what it needs"),
    TECHNICAL("for engineers: types, limits, defaults, effects and errors, as precise as the schema allows");

    private final String inWords;

    Style(String inWords) {
        this.inWords = inWords;
    }

    /** How configuration and requests write it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String inWords() {
        return inWords;
    }

    public static Optional<Style> named(String spelling) {
        return Arrays.stream(values())
                .filter(style -> style.spelling().equals(spelling))
                .findFirst();
    }
}
