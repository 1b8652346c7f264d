package io.magictunnel.provider.resilience;

/** Whether calls to a provider pass. */
public enum BreakerState {
    /** They do. */
    CLOSED,
    /** A few do, as trials. */
    HALF_OPEN,
    /** None does, for a while. */
    OPEN
}
