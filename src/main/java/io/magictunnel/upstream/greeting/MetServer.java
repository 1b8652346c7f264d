package io.magictunnel.upstream.greeting;

import io.magictunnel.protocol.ProtocolVersion;

/** What a server said of itself when we met. Its name and version are its own claim and decide nothing. */
public record MetServer(ProtocolVersion revision, String name, String version, ServerAbilities abilities) {

    /**
     * Whether its stream is worth it. Older servers behind an address may ask there for what a call needs, even where they announce
     * nothing.
     */
    public boolean isWorthHearing(boolean isBehindAddress) {
        return abilities.announcesAnything() || (isBehindAddress && !revision.isStateless());
    }
}
