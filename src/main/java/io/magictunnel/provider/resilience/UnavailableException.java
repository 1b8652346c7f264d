package io.magictunnel.provider.resilience;

import java.time.Duration;

/** A provider is not asked now. Checked, because there may be another provider to ask. */
public class UnavailableException extends Exception {

    private final Reason reason;
    private final Duration retryIn;

    /** Why it is not. */
    public enum Reason {
        /** It has failed too often, and is left alone for a while. */
        BROKEN("has failed too often and is left alone for a while"),
        /** All places are taken. */
        BUSY("has no free place for a further call"),
        /** It is switched off. */
        OFF("is switched off"),
        /** Nobody has said how it is reached. */
        UNKNOWN("is not known"),
        /** The requests or tokens of this minute are used up. */
        RATE("may not be asked more often in this minute");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public UnavailableException(String provider, Reason reason, Duration retryIn) {
        super("The provider '%s' %s".formatted(provider, reason.words));
        this.reason = reason;
        this.retryIn = retryIn;
    }

    public Reason reason() {
        return reason;
    }

    public Duration retryIn() {
        return retryIn;
    }
}
