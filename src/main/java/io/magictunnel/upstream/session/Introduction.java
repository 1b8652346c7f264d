package io.magictunnel.upstream.session;

import io.magictunnel.platform.Release;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;

/** What we say of ourselves to a server. No capability is declared: sampling, elicitation and roots are answered by nobody here. */
final class Introduction {

    /** The newest revision with a handshake that we speak. */
    static final ProtocolVersion NEWEST_LEGACY = ProtocolVersion.V2025_11_25;

    static final ProtocolVersion MODERN = ProtocolVersion.V2026_07_28;

    private static final RawJson CLIENT_INFO = new RawObject()
            .put("name", "magictunnel")
            .put("title", "MagicTunnel")
            .put("version", Release.VERSION)
            .toRaw();

    private Introduction() {}

    /** The parameters of {@code initialize}. */
    static RawJson handshake() {
        return new RawObject()
                .put("protocolVersion", NEWEST_LEGACY.date())
                .put("capabilities", RawJson.EMPTY_OBJECT)
                .put("clientInfo", CLIENT_INFO)
                .toRaw();
    }

    /** What {@code _meta} of every request of a stateless revision begins with. */
    static RawObject meta() {
        return new RawObject()
                .put(MetaKey.PROTOCOL_VERSION, MODERN.date())
                .put(MetaKey.CLIENT_INFO, CLIENT_INFO)
                .put(MetaKey.CLIENT_CAPABILITIES, RawJson.EMPTY_OBJECT);
    }
}
