package io.magictunnel.discovery.learning;

import java.util.Locale;

/** What may be remembered of the searches of people and their clients, and for whom. */
public enum Consent {
    /** Nothing is stored. */
    OFF,
    /** What somebody chose changes only what they themselves find. */
    OWN,
    /** It changes what everybody finds who may use the tool. */
    SHARED;

    /** As it is written in the configuration and over REST. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
