package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The one shape in which the REST API refuses: {@code {"error": {"code": ..., "message": ..., ...}}}. */
public record ErrorBody(Refusal error) {

    /**
     * @param code one of the constants that the documentation lists
     * @param message what was wrong, for a person
     * @param details where exactly, and what is allowed there
     * @param requestId finds the same request in the log
     * @param retryAfterSeconds when the same request can succeed; absent where waiting does not help
     */
    public record Refusal(
            String code,
            String message,
            Optional<String> details,
            Instant timestamp,
            String requestId,
            Optional<Long> retryAfterSeconds) {}

    public static ErrorBody of(DomainException refusal, RequestId requestId, Instant now) {
        return new ErrorBody(new Refusal(
                refusal.code().name(),
                refusal.getMessage(),
                refusal.details(),
                now.truncatedTo(ChronoUnit.MILLIS),
                requestId.value(),
                refusal.retryAfter().map(ErrorBody::wholeSeconds)));
    }

    /** Rounded up: whoever waits this long has waited long enough. */
    public static long wholeSeconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
