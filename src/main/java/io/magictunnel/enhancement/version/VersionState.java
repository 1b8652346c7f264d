package io.magictunnel.enhancement.version;

/** What became of a version. */
public enum VersionState {
    /** It waits for somebody's decision. */
    PROPOSED,
    /** Clients get it. A tool has one at most. */
    ACTIVE,
    /** Another one has taken its place, or it was rolled back. */
    RETIRED,
    /** It is not true of its tool, or somebody has decided against it. */
    REJECTED
}
