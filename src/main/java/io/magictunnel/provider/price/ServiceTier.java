package io.magictunnel.provider.price;

import java.util.Locale;

/** How quickly a vendor serves a call, which changes its price. */
public enum ServiceTier {
    STANDARD,
    /** Some time within a day. */
    BATCH,
    /** When there is room. */
    FLEX,
    /** Before others. */
    PRIORITY,
    /** With a quicker machine. */
    FAST;

    /** What a vendor calls it in its answer. Names of contracts that are paid otherwise count as standard. */
    public static ServiceTier named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "batch" -> BATCH;
            case "flex" -> FLEX;
            case "priority" -> PRIORITY;
            case "fast" -> FAST;
            default -> STANDARD;
        };
    }

    /** Where a list has no price for it, the standard price is no more than what is really charged. */
    boolean mayBeDearer() {
        return this == PRIORITY || this == FAST;
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
