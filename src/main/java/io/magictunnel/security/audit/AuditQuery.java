package io.magictunnel.security.audit;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.SecurityError;
import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the trail are wanted, newest first. Every condition that is present must hold.
 *
 * @param text part of the actor, the object's name or the detail, in any case
 */
public record AuditQuery(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> objectKind,
        Optional<String> objectName,
        Optional<Outcome> outcome,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> until,
        int offset,
        int limit) {

    public static final int MAX_LIMIT = 500;
    public static final int MAX_OFFSET = 1_000_000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new DomainException(
                    SecurityError.INVALID_REQUEST, "limit is %d; allowed is 1 to %d".formatted(limit, MAX_LIMIT));
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new DomainException(
                    SecurityError.INVALID_REQUEST, "offset is %d; allowed is 0 to %d".formatted(offset, MAX_OFFSET));
        }
    }

    /** The newest lines, whatever they say. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                limit);
    }
}
