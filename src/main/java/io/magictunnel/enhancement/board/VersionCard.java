package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A version in the list of all that a tool has.
 *
 * @param number counted from the first one
 * @param outdated whether the tool's source says something else by now
 * @param decidedAt {@code null} where nobody has decided about it, and so is whoever decided
 */
public record VersionCard(
        String id,
        int number,
        VersionState state,
        boolean outdated,
        String style,
        String kind,
        String provider,
        String model,
        double confidence,
        Duration took,
        Instant createdAt,
        Instant decidedAt,
        String decidedBy) {

    static VersionCard of(ToolVersion version, int number, String definition) {
        return new VersionCard(
                version.id().toString(),
                number,
                version.state(),
                !version.definition().equals(definition),
                version.style().spelling(),
                version.kind().spelling(),
                version.provider(),
                version.model(),
                version.confidence(),
                version.took(),
                version.createdAt(),
                version.decidedAt().orElse(null),
                version.decidedBy().orElse(null));
    }

    public String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String level() {
        return switch (state) {
            case ACTIVE -> outdated ? "warn" : "ok";
            case PROPOSED -> "warn";
            case REJECTED -> "bad";
            case RETIRED -> "";
        };
    }

    public boolean inUse() {
        return state == VersionState.ACTIVE;
    }

    public boolean proposed() {
        return state == VersionState.PROPOSED;
    }
}
