package io.magictunnel.security;

import io.magictunnel.platform.Slice;
import io.magictunnel.security.audit.AuditEvent;
import io.magictunnel.security.audit.AuditEvent.Deed;
import io.magictunnel.security.audit.AuditEventRepository;
import io.magictunnel.security.audit.AuditQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What was decided and changed, by whom. Written synchronously, and in the caller's transaction where there is one: a change
 * that is not in the trail did not happen.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

    @Inject
    AuditEventRepository events;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /**
     * @param action a verb of the domain in lower case, for example {@code key.create}
     * @param objectKind what kind of thing it was done to, for example {@code tool}
     * @param detail one sentence, never a secret, never the arguments of a call
     */
    public void record(
            Caller actor, String action, String objectKind, String objectName, Outcome outcome, String detail) {
        events.add(new AuditEvent(
                clock.instant(),
                actor.label(),
                new Deed(action, objectKind, objectName),
                outcome,
                detail,
                requestId()));
    }

    public Slice<AuditEvent> search(AuditQuery query) {
        return events.search(query);
    }

    /** Drops what is older than that. */
    public int forgetOlderThan(Duration age) {
        return events.removeBefore(clock.instant().minus(age));
    }

    private Optional<String> requestId() {
        try {
            return current.requestId();
        } catch (ContextNotActiveException onTimer) {
            return Optional.empty();
        }
    }

    /** How it went. */
    public enum Outcome {
        OK,
        DENIED
    }
}
