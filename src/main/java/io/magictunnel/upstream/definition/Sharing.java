package io.magictunnel.upstream.definition;

import io.magictunnel.upstream.credential.ServerAuth;

/** Who shares a connection to a server. */
public enum Sharing {
    /** Everybody. */
    SHARED,
    /** Nobody: each user has one. */
    PER_USER,
    /** Nobody: each session of a client has one, and where a client has no session, each user. */
    PER_SESSION;

    /** Whoever allows us something in the browser allows it for themselves. */
    static Sharing usualFor(ServerTransport transport) {
        return transport instanceof ServerTransport.Endpoint endpoint && endpoint.auth() instanceof ServerAuth.OAuth
                ? PER_USER
                : SHARED;
    }
}
