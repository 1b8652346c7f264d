package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A version without what is in it.
 *
 * @param definition of the tool that it describes
 * @param decidedAt {@code null} where nobody has decided about it
 */
public record VersionLine(
        String id,
        String tool,
        String definition,
        VersionState state,
        Style style,
        String provider,
        String model,
        double confidence,
        Instant createdAt,
        Instant decidedAt) {

    boolean isAbout(String now) {
        return definition.equals(now);
    }

    boolean isInUse() {
        return state == VersionState.ACTIVE;
    }

    /** When something was last done about it. */
    Instant touched() {
        return Optional.ofNullable(decidedAt).orElse(createdAt);
    }

    String writer() {
        return provider.isEmpty() ? "" : provider + " · " + model;
    }
}
