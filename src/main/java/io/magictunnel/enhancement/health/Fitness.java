package io.magictunnel.enhancement.health;

import io.magictunnel.provider.health.ProviderState;
import java.util.Locale;

/** Whether somebody can be asked for better words. */
public enum Fitness {
    HEALTHY,
    /** It answers, and not always. */
    DEGRADED,
    /** It cannot be asked now. */
    OFFLINE,
    /** Nobody has asked it yet. */
    UNTRIED,
    /** The operator has switched it off. */
    DISABLED;

    static Fitness of(ProviderState state) {
        return switch (state) {
            case READY -> HEALTHY;
            case UNTRIED -> UNTRIED;
            case FAILING -> DEGRADED;
            case BROKEN, NO_KEY -> OFFLINE;
            case DISABLED -> DISABLED;
        };
    }

    public boolean canBeAsked() {
        return this == HEALTHY || this == UNTRIED;
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
