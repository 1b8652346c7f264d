package io.magictunnel.upstream.session;

import io.magictunnel.protocol.ProtocolVersion;

/**
 * What a server said of itself when we met. Its name and version are its own claim and decide nothing.
 *
 * @param announcesToolChanges whether it says when its tools change
 */
public record MetServer(
        ProtocolVersion revision, String name, String version, boolean hasTools, boolean announcesToolChanges) {}
