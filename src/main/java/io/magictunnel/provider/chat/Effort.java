package io.magictunnel.provider.chat;

import java.util.Locale;

/** How much a model should think before it answers, from not at all to as much as it can. */
public enum Effort {
    NONE,
    MINIMAL,
    LOW,
    MEDIUM,
    HIGH,
    XHIGH,
    MAX;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
