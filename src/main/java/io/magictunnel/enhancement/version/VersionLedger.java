package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.ToolEnhanced;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Keeps versions and decides which is in use; each deed is one transaction with its line of the audit trail. */
@ApplicationScoped
@Transactional
public class VersionLedger {

    @Inject
    ToolVersionRepository versions;

    @Inject
    AuditTrail trail;

    @Inject
    Event<ToolEnhanced> events;

    /** @param approved whether it is used at once, if nothing is wrong with it */
    ToolVersion keep(Written written, boolean approved, Instant now) {
        var version = new ToolVersion(written, now);
        versions.add(version);
        if (approved && version.state() == VersionState.PROPOSED) {
            activate(version, Caller.system(), now);
        }
        return version;
    }

    void activate(ToolVersion version, Caller by, Instant now) {
        retireActive(version.tool().value(), by, now);
        version.activate(by.userName(), now);
        versions.flush();
        note(version, by, "enhancement.activate");
    }

    Optional<ToolVersion> activate(String id, Caller by, Instant now) {
        var version = versions.find(id);
        version.ifPresent(found -> activate(found, by, now));
        return version;
    }

    Optional<ToolVersion> reject(String id, Caller by, Instant now) {
        var version = versions.find(id);
        version.ifPresent(found -> {
            found.reject(by.userName(), now);
            note(found, by, "enhancement.reject");
        });
        return version;
    }

    /** The source's own words are back. */
    boolean restoreOriginal(String tool, Caller by, Instant now) {
        var active = versions.activeOf(tool);
        active.ifPresent(version -> {
            version.retire(by.userName(), now);
            note(version, by, "enhancement.restore");
        });
        return active.isPresent();
    }

    /** How many are packed now; as many as the limit where there may be more. */
    int pack(Instant then, int most) {
        return (int)
                versions.unpacked(then, most).stream().filter(ToolVersion::pack).count();
    }

    int remove(Instant then) {
        return versions.removeBefore(then);
    }

    int removeRetired(String tool) {
        return versions.removeRetired(tool);
    }

    /** Whether there is a version in use that can be compared with the source's own words. */
    boolean compare(String tool, boolean wanted, Caller by, Instant now) {
        var active = versions.activeOf(tool);
        active.ifPresent(version -> {
            if (wanted) {
                version.compare(now);
            } else {
                version.compareNoMore();
            }
            note(version, by, wanted ? "enhancement.compare" : "enhancement.compare_no_more");
        });
        return active.isPresent();
    }

    private void retireActive(String tool, Caller by, Instant now) {
        versions.activeOf(tool).ifPresent(before -> {
            before.retire(by.userName(), now);
            versions.flush();
        });
    }

    private void note(ToolVersion version, Caller by, String action) {
        trail.record(
                by,
                action,
                "tool",
                version.tool().value(),
                AuditTrail.Outcome.OK,
                "version %s, %s/%s".formatted(version.id(), version.provider(), version.model()));
        events.fire(new ToolEnhanced(version.tool(), version.id()));
    }
}
