package io.magictunnel.upstream.definition;

/** Which generation of the protocol to speak with a server. */
public enum EraChoice {
    /** Ask the server. */
    AUTO,
    /** Stateless revisions only. */
    MODERN,
    /** Revisions with a handshake only. */
    LEGACY
}
