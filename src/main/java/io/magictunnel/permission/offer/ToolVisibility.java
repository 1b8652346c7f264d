package io.magictunnel.permission.offer;

import java.util.Locale;

/** Which of the tools that a client may call its list of tools shows. What is not shown can be called all the same. */
public enum ToolVisibility {
    /** All of them but the hidden ones. */
    ALL,
    /** Only the tools by which all others are found. */
    DISCOVERY_ONLY,
    /** Those, and the pinned ones. */
    PINNED;

    /** As it is written in the configuration and over REST. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
