package io.magictunnel.mcp.session;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.security.Caller;
import java.time.Instant;

/** Sessions for tests of other packages. */
public final class Sessions {

    private Sessions() {}

    public static LegacySession of(ProtocolVersion version, ClientCapabilities capabilities) {
        var terms = new SessionTerms(version, new ClientInfo("c", "1"), capabilities);
        return new LegacySession("id", Caller.system(), terms, Instant.EPOCH);
    }

    public static void end(LegacySession session) {
        session.end();
    }
}
