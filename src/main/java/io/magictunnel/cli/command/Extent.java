package io.magictunnel.cli.command;

import java.util.Locale;

/** Which of a tool's words are written anew. */
enum Extent {
    FULL,
    SAMPLING_ONLY,
    ELICITATION_ONLY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
