package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.ProtocolVersion;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The revisions that the endpoint serves. 2024-11-05 has another transport, HTTP with SSE, and is served there only. */
public final class ServedVersions {

    private static final Set<ProtocolVersion> WITH_SESSIONS =
            EnumSet.range(ProtocolVersion.V2025_03_26, ProtocolVersion.V2025_11_25);
    private static final Set<ProtocolVersion> ALL =
            EnumSet.range(ProtocolVersion.V2025_03_26, ProtocolVersion.V2026_07_28);
    private static final Set<ProtocolVersion> OVER_EVENTS =
            EnumSet.range(ProtocolVersion.V2024_11_05, ProtocolVersion.V2025_11_25);
    private static final List<String> DATES = ALL.stream()
            .sorted(Comparator.reverseOrder())
            .map(ProtocolVersion::date)
            .toList();

    private ServedVersions() {}

    /** All dates, newest first. */
    public static List<String> dates() {
        return DATES;
    }

    /** The revision of a new session: the one that the client asked for, else our newest with sessions. */
    public static ProtocolVersion negotiate(String requested) {
        return withSessions(requested).orElse(ProtocolVersion.V2025_11_25);
    }

    /** The same over HTTP with SSE: younger revisions work there, too, as far as they have sessions. */
    public static ProtocolVersion negotiateOverEvents(String requested) {
        return ProtocolVersion.find(requested).filter(OVER_EVENTS::contains).orElse(ProtocolVersion.V2025_11_25);
    }

    public static boolean haveSessions(String date) {
        return withSessions(date).isPresent();
    }

    public static boolean areOverEvents(String date) {
        return ProtocolVersion.find(date).filter(OVER_EVENTS::contains).isPresent();
    }

    private static Optional<ProtocolVersion> withSessions(String date) {
        return ProtocolVersion.find(date).filter(WITH_SESSIONS::contains);
    }

    static boolean isStateless(String date) {
        return ProtocolVersion.find(date)
                .filter(ALL::contains)
                .filter(ProtocolVersion::isStateless)
                .isPresent();
    }
}
