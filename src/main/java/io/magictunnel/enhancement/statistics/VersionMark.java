package io.magictunnel.enhancement.statistics;

import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;

/**
 * A version, as far as figures need it.
 *
 * @param decidedBy {@code null} where nobody has decided
 */
public record VersionMark(
        String tool,
        String definition,
        VersionState state,
        String provider,
        double confidence,
        Instant createdAt,
        String decidedBy) {

    /** Whether something was wrong with it; that somebody does not like it is something else. */
    boolean isRefused() {
        return state == VersionState.REJECTED && decidedBy == null;
    }
}
