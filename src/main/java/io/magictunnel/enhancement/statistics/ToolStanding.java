package io.magictunnel.enhancement.statistics;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a tool is on its way to better words. */
public enum ToolStanding {
    /** Clients get better words. */
    ENHANCED,
    /** Somebody works on it, has yet to decide, or has yet to begin. */
    PENDING,
    /** What was tried last cannot be used. */
    FAILED,
    /** Its source's words are meant to stay: nobody asked for others, or somebody wanted them back. */
    ORIGINAL;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ToolStanding> named(String spelling) {
        return Arrays.stream(values())
                .filter(standing -> standing.spelling().equals(spelling))
                .findFirst();
    }

    /**
     * @param awaited whether a job of it waits or runs
     * @param newest its newest version
     */
    static ToolStanding of(ToolDefinition tool, boolean awaited, Optional<VersionMark> newest) {
        if (tool.words().isPresent()) {
            return ENHANCED;
        }
        if (awaited) {
            return PENDING;
        }
        return newest.filter(version -> version.definition().equals(tool.definition()))
                .map(ToolStanding::of)
                .orElseGet(() -> isForUs(tool) ? PENDING : ORIGINAL);
    }

    private static ToolStanding of(VersionMark newest) {
        return switch (newest.state()) {
            case ACTIVE, PROPOSED -> PENDING;
            case RETIRED -> ORIGINAL;
            case REJECTED -> newest.isRefused() ? FAILED : ORIGINAL;
        };
    }

    private static boolean isForUs(ToolDefinition tool) {
        return tool.enabled() && tool.isOurs() && !(tool.source() instanceof ToolSource.BuiltIn);
    }
}
