package io.magictunnel.upstream;

/** The life of an upstream server, as we see it. */
public enum ServerState {
    STARTING,
    READY,
    /** Gone, and soon tried again. */
    BACKING_OFF,
    /** Gone so often that it is tried only now and then, or, where its operator wants that, not at all. */
    FAILED,
    /** Somebody stopped it. */
    STOPPED,
    /** Its operator does not want it to run. */
    DISABLED
}
