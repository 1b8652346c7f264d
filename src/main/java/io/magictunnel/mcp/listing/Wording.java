package io.magictunnel.mcp.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which words clients get tools. */
public enum Wording {
    /** The better ones, where there are some. */
    ENHANCED,
    /** Those of the tools' sources. */
    ORIGINAL;

    /** The header of a request by which a client says which ones it wants, whatever is configured. */
    public static final String HEADER = "MagicTunnel-Descriptions";

    /** Empty where the header is absent, or says something else. */
    public static Optional<Wording> named(String spelling) {
        return Arrays.stream(values())
                .filter(wording -> wording.name().toLowerCase(Locale.ROOT).equals(spelling))
                .findFirst();
    }
}
