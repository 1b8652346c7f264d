package io.magictunnel.upstream.greeting;

import io.magictunnel.execution.Requester;
import io.magictunnel.platform.Release;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.protocol.input.ClientCapabilities;

/**
 * What we say of ourselves to a server.
 *
 * @param offered what the server may ask of the clients for whom it works; a client that cannot answer declines
 */
public record Introduction(ClientCapabilities offered) {

    /** The newest revision with a handshake that we speak. */
    static final ProtocolVersion NEWEST_LEGACY = ProtocolVersion.V2025_11_25;

    static final ProtocolVersion MODERN = ProtocolVersion.V2026_07_28;

    private static final RawJson CLIENT_INFO = new RawObject()
            .put("name", "magictunnel")
            .put("title", "MagicTunnel")
            .put("version", Release.VERSION)
            .toRaw();

    /** The parameters of {@code initialize}. */
    RawJson handshake() {
        return new RawObject()
                .put("protocolVersion", NEWEST_LEGACY.date())
                .put("capabilities", offered.toRaw())
                .put("clientInfo", CLIENT_INFO)
                .toRaw();
    }

    /** What {@code _meta} of every request of a stateless revision begins with: there it counts what this client can answer. */
    public RawObject meta(Requester requester) {
        var meta = new RawObject()
                .put(MetaKey.PROTOCOL_VERSION, MODERN.date())
                .put(MetaKey.CLIENT_INFO, CLIENT_INFO)
                .put(
                        MetaKey.CLIENT_CAPABILITIES,
                        offered.common(requester.capabilities()).toRaw());
        requester.logLevel().ifPresent(level -> meta.put(MetaKey.LOG_LEVEL, level.wireName()));
        return meta;
    }
}
