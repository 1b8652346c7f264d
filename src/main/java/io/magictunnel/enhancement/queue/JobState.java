package io.magictunnel.enhancement.queue;

/** How far a job is. */
public enum JobState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    /** Nobody needs it any more: the tool is gone, or somebody has called it off. */
    CANCELLED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
