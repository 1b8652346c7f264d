package io.magictunnel.security.audit;

import io.magictunnel.security.AuditTrail.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One line of the audit trail. It is written once and never changed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]");

    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    private String action;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_name")
    private String objectName;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String detail;

    @Column(name = "request_id")
    private String requestId;

    protected AuditEvent() {}

    public AuditEvent(
            Instant happenedAt, String actor, Deed deed, Outcome outcome, String detail, Optional<String> requestId) {
        this.id = UUID.randomUUID().toString();
        this.happenedAt = happenedAt;
        this.actor = clean(actor, 200);
        this.action = clean(deed.action(), 60);
        this.objectKind = clean(deed.objectKind(), 40);
        this.objectName = clean(deed.objectName(), 300);
        this.outcome = outcome;
        this.detail = clean(detail, 4000);
        this.requestId = requestId.orElse(null);
    }

    /** What was done to what. */
    public record Deed(String action, String objectKind, String objectName) {}

    /** Names come from callers: no line of the trail may look like two, and none may be refused by the database. */
    private static String clean(String text, int longest) {
        var bounded = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return INVISIBLE.matcher(bounded).replaceAll("?");
    }

    public String id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String objectKind() {
        return objectKind;
    }

    public String objectName() {
        return objectName;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
