package io.magictunnel.security.audit;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.SecurityError;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The query parameters of a search in the audit trail, as they came. */
public class AuditConditions {

    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("object_kind")
    String objectKind;

    @QueryParam("object_name")
    String objectName;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("text")
    String text;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    AuditQuery query() {
        return new AuditQuery(
                Optional.ofNullable(actor),
                Optional.ofNullable(action),
                Optional.ofNullable(objectKind),
                Optional.ofNullable(objectName),
                Optional.ofNullable(outcome).map(AuditConditions::outcomeOf),
                Optional.ofNullable(text),
                Optional.ofNullable(from).map(time -> instant("from", time)),
                Optional.ofNullable(until).map(time -> instant("until", time)),
                offset,
                limit);
    }

    private static Outcome outcomeOf(String text) {
        return Arrays.stream(Outcome.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("outcome is '%s'; allowed is ok or denied".formatted(text)));
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw refused("%s is '%s'; allowed is a time such as 2026-01-31T12:00:00Z".formatted(field, text));
        }
    }

    private static DomainException refused(String message) {
        return new DomainException(SecurityError.INVALID_REQUEST, message);
    }
}
