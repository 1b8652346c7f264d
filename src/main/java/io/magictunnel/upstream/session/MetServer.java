package io.magictunnel.upstream.session;

import io.magictunnel.protocol.ProtocolVersion;

/** What a server said of itself when we met. Its name and version are its own claim and decide nothing. */
public record MetServer(ProtocolVersion revision, String name, String version, ServerAbilities abilities) {}
