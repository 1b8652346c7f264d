package io.magictunnel.permission.grant;

import io.magictunnel.permission.PermissionConfig;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AccountRemoved;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The decisions of administrators about who may use what. Every change is in the audit trail, and holds from the next call on. */
@ApplicationScoped
@Transactional
public class Grants {

    @Inject
    GrantRepository grants;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    Event<GrantsEdited> edits;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    PermissionConfig config;

    public List<StoredGrant> all() {
        return grants.all();
    }

    /** Decides anew for a subject and a target; what was decided about them before is replaced. */
    public StoredGrant put(Caller actor, Grant grant) {
        requireSubject(grant.subject());
        var known = grants.find(grant.subject(), grant.target());
        known.ifPresent(stored -> stored.become(grant.effect(), clock.instant(), actor.label()));
        var stored = known.orElseGet(() -> add(actor, grant));
        record(actor, "grant.put", grant, grant.toString());
        return stored;
    }

    public void remove(Caller actor, String id) {
        var stored = grants.find(id)
                .orElseThrow(() ->
                        new DomainException(PermissionError.GRANT_NOT_FOUND, "There is no grant '%s'".formatted(id)));
        var grant = stored.grant();
        grants.remove(stored);
        record(actor, "grant.remove", grant, "no longer decided: " + grant);
    }

    /** Somebody else may get the same name one day, and must not inherit anything. */
    void forget(@Observes AccountRemoved removed) {
        grants.removeAbout(new Subject(SubjectKind.USER, removed.userName()));
        removed.keyIds().forEach(id -> grants.removeAbout(new Subject(SubjectKind.KEY, id)));
        edits.fire(new GrantsEdited());
    }

    private StoredGrant add(Caller actor, Grant grant) {
        if (grants.count() >= config.maxGrants) {
            throw new DomainException(
                    PermissionError.TOO_MANY_GRANTS,
                    "There are %d grants, which is the most (permission.max_grants)".formatted(config.maxGrants));
        }
        var stored = new StoredGrant(grant, clock.instant(), actor.label());
        grants.add(stored);
        return stored;
    }

    private void requireSubject(Subject subject) {
        var exists =
                switch (subject.kind()) {
                    case ROLE -> true;
                    case USER -> users.find(subject.name()).isPresent();
                    case KEY -> keys.find(subject.name()).isPresent();
                };
        if (!exists) {
            throw new DomainException(PermissionError.SUBJECT_NOT_FOUND, "There is no %s".formatted(subject));
        }
    }

    private void record(Caller actor, String action, Grant grant, String detail) {
        trail.record(actor, action, "grant", grant.target().toString(), AuditTrail.Outcome.OK, detail);
        edits.fire(new GrantsEdited());
    }
}
