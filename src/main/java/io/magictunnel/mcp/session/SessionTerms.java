package io.magictunnel.mcp.session;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.ClientCapabilities;

/**
 * What client and server agreed on when the session was opened.
 *
 * @param capabilities what the client can be asked, as far as the revision has it
 */
public record SessionTerms(ProtocolVersion version, ClientInfo client, ClientCapabilities capabilities) {

    public SessionTerms {
        capabilities = capabilities.in(version);
    }
}
