package io.magictunnel.provider.choice;

/** Which member of a group is asked first. */
public enum LoadBalance {
    /** The one with the fewest calls under way, for its weight. */
    LEAST_BUSY,
    /** Each in its turn, as often as its weight says. */
    WEIGHTED,
    /** Always the first; the others only where those before them have failed. */
    ORDERED
}
