package io.magictunnel.cli.screen;

import java.util.Locale;

/** How answers are written. The names are what users type. */
public enum Format {
    TABLE,
    JSON,
    YAML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
