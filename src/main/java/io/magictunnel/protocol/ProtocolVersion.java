package io.magictunnel.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The revisions of MCP. The only place that knows their dates. */
public enum ProtocolVersion {
    V2024_11_05("2024-11-05"),
    V2025_03_26("2025-03-26"),
    V2025_06_18("2025-06-18"),
    V2025_11_25("2025-11-25"),
    V2026_07_28("2026-07-28");

    private final String date;

    ProtocolVersion(String date) {
        this.date = date;
    }

    public String date() {
        return date;
    }

    /** Whether every request stands alone: no handshake, no session, the revision in each request's {@code _meta}. */
    public boolean isStateless() {
        return this == V2026_07_28;
    }

    public static Optional<ProtocolVersion> find(String date) {
        return Arrays.stream(values())
                .filter(version -> version.date.equals(date))
                .findFirst();
    }
}
