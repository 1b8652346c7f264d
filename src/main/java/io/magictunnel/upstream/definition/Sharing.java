package io.magictunnel.upstream.definition;

/** Who shares a connection to a server. */
public enum Sharing {
    /** Everybody. */
    SHARED,
    /** Nobody: each user has one. */
    PER_USER,
    /** Nobody: each session of a client has one, and where a client has no session, each user. */
    PER_SESSION
}
