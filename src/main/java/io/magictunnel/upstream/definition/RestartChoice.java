package io.magictunnel.upstream.definition;

/** What happens when a server that should run is gone. */
public enum RestartChoice {
    /** It is started again, later and later the more often it fails. */
    ALWAYS,
    /** It stays down until somebody starts it. */
    NEVER
}
