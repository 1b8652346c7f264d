package io.magictunnel.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;

/** A refusal that the caller can understand and act on. Anything else that is thrown is a bug. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private final ErrorCode code;
    private final transient Optional<String> details;
    private final transient Optional<Duration> retryAfter;

    public DomainException(ErrorCode code, String message) {
        this(code, message, Optional.empty(), Optional.empty());
    }

    /** @param details where exactly, and what is allowed there */
    public DomainException(ErrorCode code, String message, String details) {
        this(code, message, Optional.of(details), Optional.empty());
    }

    public DomainException(ErrorCode code, String message, Optional<Duration> retryAfter) {
        this(code, message, Optional.empty(), retryAfter);
    }

    public DomainException(ErrorCode code, String message, String details, Optional<Duration> retryAfter) {
        this(code, message, Optional.of(details), retryAfter);
    }

    private DomainException(ErrorCode code, String message, Optional<String> details, Optional<Duration> retryAfter) {
        super(message);
        this.code = code;
        this.details = details;
        this.retryAfter = retryAfter;
    }

    public ErrorCode code() {
        return code;
    }

    public Optional<String> details() {
        return details;
    }

    /** How long to wait before the same request can succeed; absent where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
