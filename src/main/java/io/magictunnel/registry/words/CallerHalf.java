package io.magictunnel.registry.words;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** In which half of all callers somebody is, where two descriptions of a tool are compared. It is the same on every server, always. */
public enum CallerHalf {
    /** Gets the source's own words. */
    ORIGINAL,
    /** Gets the better ones. */
    ENHANCED;

    /** @param caller as logs and history name them */
    public static CallerHalf of(String caller) {
        var hash = new CRC32();
        hash.update(caller.getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() & 1) == 0 ? ORIGINAL : ENHANCED;
    }
}
