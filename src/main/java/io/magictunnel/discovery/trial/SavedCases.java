package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The saved set of test cases. Operators keep it together; a case that expects only tools which one of them may not know does
 * not exist for that one.
 */
@ApplicationScoped
@Transactional
public class SavedCases {

    private static final String KIND = "discovery_case";

    @Inject
    CaseRepository cases;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    SearchTestConfig config;

    /** Sorted by sentence. A case whose tools are all gone from the catalogue is shown to administrators only. */
    public List<SavedCase> visibleTo(Caller caller) {
        caller.require(Role.OPERATOR);
        var known = namesKnownTo(caller);
        return cases.all().stream()
                .filter(one -> caller.role() == Role.ADMIN || known.containsAll(one.expected()))
                .toList();
    }

    public SavedCase get(Caller caller, String id) {
        return visibleTo(caller).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(DiscoveryError.CASE_NOT_FOUND, "There is no such test case"));
    }

    /** @param expected names of tools of which any is right */
    public SavedCase add(Caller actor, String sentence, Collection<String> expected, String note) {
        var wish = wish(actor, UUID.randomUUID().toString(), sentence, expected, note, 0);
        if (cases.count() >= config.maxCases) {
            throw new DomainException(
                    DiscoveryError.TOO_MANY_CASES,
                    "There are %d test cases, which is the most (discovery.tests.max_cases)"
                            .formatted(config.maxCases));
        }
        var added = cases.add(wish);
        record(actor, "discovery_case.create", added);
        return added;
    }

    /** @param version of the case as the actor has seen it; where there is a newer one, the change is refused */
    public SavedCase change(
            Caller actor, String id, String sentence, Collection<String> expected, String note, int version) {
        get(actor, id);
        var changed = cases.replace(wish(actor, id, sentence, expected, note, version));
        record(actor, "discovery_case.update", changed);
        return changed;
    }

    public void remove(Caller actor, String id) {
        var gone = get(actor, id);
        cases.remove(id);
        record(actor, "discovery_case.remove", gone);
    }

    private SavedCase wish(
            Caller actor, String id, String sentence, Collection<String> expected, String note, int version) {
        actor.require(Role.OPERATOR);
        var wish = new SavedCase(
                id,
                sentence,
                SavedCase.names(expected),
                note,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.label(),
                version);
        var known = namesKnownTo(actor);
        wish.expected()
                .forEach(tool -> DiscoveryError.INVALID_CASE.unless(
                        known.contains(tool), "There is no tool '%s' that could be expected".formatted(tool)));
        if (cases.hasOther(wish.sentence(), id)) {
            throw new DomainException(DiscoveryError.CASE_EXISTS, "There is a test case of this sentence already");
        }
        return wish;
    }

    private Set<ToolName> namesKnownTo(Caller caller) {
        return catalogue.known(caller).stream().map(ToolDefinition::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose sentence it is stands in the case; the trail need not repeat it. */
    private void record(Caller actor, String action, SavedCase about) {
        trail.record(
                actor,
                action,
                KIND,
                about.id(),
                AuditTrail.Outcome.OK,
                "%d tools are right".formatted(about.expected().size()));
    }
}
