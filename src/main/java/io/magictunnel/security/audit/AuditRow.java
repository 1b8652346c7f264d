package io.magictunnel.security.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * One line of the trail, as the page shows it.
 *
 * @param outcome {@code ok} or {@code denied}
 * @param requestId empty where it was not done by a request
 */
public record AuditRow(
        String id,
        Instant happenedAt,
        String actor,
        String action,
        String object,
        String outcome,
        String detail,
        String requestId)
        implements Serializable {

    static AuditRow of(AuditEvent event) {
        return new AuditRow(
                event.id(),
                event.happenedAt(),
                event.actor(),
                event.action(),
                "%s %s".formatted(event.objectKind(), event.objectName()),
                event.outcome().name().toLowerCase(Locale.ROOT),
                event.detail(),
                event.requestId().orElse(""));
    }
}
