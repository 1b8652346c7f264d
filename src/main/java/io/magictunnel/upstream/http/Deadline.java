package io.magictunnel.upstream.http;

import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.time.Duration;

/** The moment up to which somebody waits, through several steps. */
final class Deadline {

    private final Duration patience;
    private final long start = System.nanoTime();

    Deadline(Duration patience) {
        this.patience = patience;
    }

    long nanosLeft() {
        return Math.max(0, patience.toNanos() - (System.nanoTime() - start));
    }

    UpstreamException passed() {
        return new UpstreamException(Reason.TIMEOUT, "did not answer within " + Patience.inWords(patience));
    }
}
