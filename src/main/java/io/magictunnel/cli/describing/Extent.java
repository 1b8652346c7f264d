package io.magictunnel.cli.describing;

import java.util.Locale;

/** Which of a tool's words are written anew. */
public enum Extent {
    FULL,
    SAMPLING_ONLY,
    ELICITATION_ONLY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
