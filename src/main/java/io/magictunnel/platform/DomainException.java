package io.magictunnel.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;

/** A refusal that the caller can understand and act on. Anything else that is thrown is a bug. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private final ErrorCode code;
    private final transient Optional<Duration> retryAfter;

    public DomainException(ErrorCode code, String message) {
        this(code, message, Optional.empty());
    }

    public DomainException(ErrorCode code, String message, Optional<Duration> retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public ErrorCode code() {
        return code;
    }

    /** How long to wait before the same request can succeed; absent where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
