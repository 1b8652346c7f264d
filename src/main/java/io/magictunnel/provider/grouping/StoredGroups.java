package io.magictunnel.provider.grouping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The groups that were made here, not in the operator's file. A change and its line in the audit trail are one. */
@ApplicationScoped
@Transactional
public class StoredGroups {

    private static final int MOST = 100;
    private static final int LONGEST_DEFINITION = 8_000;

    @Inject
    StoredGroupRepository groups;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public Map<String, GroupDefinition> all() {
        var all = new LinkedHashMap<String, GroupDefinition>();
        groups.all()
                .forEach(stored -> all.put(
                        stored.name(), SnakeCaseJson.MAPPER.readValue(stored.definition(), GroupDefinition.class)));
        return all;
    }

    public void add(Caller actor, String name, GroupDefinition definition) {
        if (groups.all().size() >= MOST) {
            throw new DomainException(
                    ProviderError.PROVIDER_EXISTS, "There are %d groups, which is the most".formatted(MOST));
        }
        groups.add(new StoredGroup(name, text(definition), clock.instant(), actor.userName()));
        record(actor, "provider_group.add", name, definition);
    }

    public void replace(Caller actor, String name, GroupDefinition definition) {
        stored(name).replace(text(definition), clock.instant());
        record(actor, "provider_group.replace", name, definition);
    }

    public void remove(Caller actor, String name) {
        groups.remove(stored(name));
        trail.record(actor, "provider_group.remove", "provider_group", name, AuditTrail.Outcome.OK, "");
    }

    private StoredGroup stored(String name) {
        return groups.find(name)
                .orElseThrow(() -> new DomainException(
                        ProviderError.PROVIDER_NOT_FOUND, "There is no group '%s' that was made here".formatted(name)));
    }

    private void record(Caller actor, String action, String name, GroupDefinition definition) {
        trail.record(
                actor,
                action,
                "provider_group",
                name,
                AuditTrail.Outcome.OK,
                String.join(", ", definition.members().orElseThrow()));
    }

    private static String text(GroupDefinition definition) {
        var text = SnakeCaseJson.MAPPER.writeValueAsString(definition);
        if (text.length() > LONGEST_DEFINITION) {
            throw TargetTexts.refusal(
                    "group", "found %d characters; allowed: %d".formatted(text.length(), LONGEST_DEFINITION));
        }
        return text;
    }
}
