package io.magictunnel.upstream.session;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.input.Resumption;
import java.time.Duration;
import java.util.Optional;

/**
 * How long somebody waits for an answer, for whom, and who can end the waiting.
 *
 * @param resumption what they bring where the server had asked for input before
 */
public record Patience(
        Duration timeout, Requester requester, Cancellation cancellation, Optional<Resumption> resumption) {

    public Patience(Duration timeout, Requester requester, Cancellation cancellation) {
        this(timeout, requester, cancellation, Optional.empty());
    }

    public static Patience of(Duration timeout) {
        return new Patience(timeout, Requester.NOBODY, new Cancellation());
    }

    /** For what ends only when one of both sides ends it. */
    static Patience endless() {
        return of(Duration.ofDays(36_500));
    }

    /** The time for a sentence: {@code 30 s}. */
    public static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }

    public boolean wantsProgress() {
        return requester.hearsProgress();
    }
}
