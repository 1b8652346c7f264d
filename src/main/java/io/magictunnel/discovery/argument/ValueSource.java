package io.magictunnel.discovery.argument;

import java.util.Locale;

/** Where an argument came from. */
public enum ValueSource {
    /** The caller gave it as an argument. */
    GIVEN,
    REQUEST,
    /** Something else that the caller told. */
    CONTEXT,
    /** A language model read it out of the request. */
    MODEL,
    /** The client's user was asked. */
    USER;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
