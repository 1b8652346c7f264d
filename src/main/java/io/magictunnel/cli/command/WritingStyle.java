package io.magictunnel.cli.command;

import java.util.Locale;

/** How a description is to read. */
enum WritingStyle {
    DETAILED,
    CONCISE,
    TECHNICAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
