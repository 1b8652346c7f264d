package io.magictunnel.permission.virtual;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AccountRemoved;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The virtual servers that administrators have composed. Every change is in the audit trail, and holds from the next request
 * on. Who may enter one is {@link io.magictunnel.permission.Permissions}' answer.
 */
@ApplicationScoped
@Transactional
public class VirtualServers {

    private static final String KIND = "virtual_server";
    /** What has a meaning of its own behind {@code /mcp/}. */
    private static final Set<String> RESERVED = Set.of("sse");

    @Inject
    VirtualServerRepository servers;

    @Inject
    AuditTrail trail;

    @Inject
    Event<VirtualServersEdited> edits;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    VirtualServerConfig config;

    /** All of them, sorted by name; not for callers who may not administer. */
    public List<VirtualServer> all() {
        return servers.all();
    }

    /** Those that the caller may know of: who may see how the product is run, all of them. */
    public List<VirtualServer> visibleTo(Caller caller) {
        return all().stream()
                .filter(server -> caller.role().covers(Role.OPERATOR) || server.isOpenTo(caller))
                .toList();
    }

    public VirtualServer get(String name) {
        return servers.find(name)
                .orElseThrow(() -> new DomainException(
                        VirtualServerError.VIRTUAL_SERVER_NOT_FOUND,
                        "There is no virtual server '%s'".formatted(name)));
    }

    public VirtualServer create(Caller actor, VirtualServer wish) {
        actor.require(Role.ADMIN);
        VirtualServerError.require(
                !RESERVED.contains(wish.name()),
                "The name '%s' is taken by an address of the product; choose another".formatted(wish.name()));
        requireBounded(wish);
        if (servers.find(wish.name()).isPresent()) {
            throw new DomainException(
                    VirtualServerError.VIRTUAL_SERVER_EXISTS,
                    "There is a virtual server '%s' already".formatted(wish.name()));
        }
        if (servers.count() >= config.maxServers) {
            throw new DomainException(
                    VirtualServerError.TOO_MANY_VIRTUAL_SERVERS,
                    "There are %d virtual servers, which is the most (virtual_servers.max_servers)"
                            .formatted(config.maxServers));
        }
        var created = servers.add(wish, clock.instant(), actor.label());
        record(actor, "virtual_server.create", wish.name(), summary(wish));
        return created;
    }

    /** Replaces all but the name. The wish says which version it changes; where there is a newer one, it is refused. */
    public VirtualServer update(Caller actor, VirtualServer wish) {
        actor.require(Role.ADMIN);
        requireBounded(wish);
        get(wish.name());
        var changed = servers.replace(wish, clock.instant(), actor.label());
        record(actor, "virtual_server.update", wish.name(), summary(wish));
        return changed;
    }

    /** @param version which the actor has seen; absent where any may go */
    public void remove(Caller actor, String name, OptionalInt version) {
        actor.require(Role.ADMIN);
        servers.remove(name, version.orElse(get(name).version()));
        record(actor, "virtual_server.remove", name, "");
    }

    /** Somebody else may get the same name one day, and must not inherit anything. */
    void forget(@Observes AccountRemoved removed) {
        var named = all().stream()
                .filter(server -> server.visibility().users().contains(removed.userName()))
                .toList();
        named.forEach(server -> servers.replace(server.without(removed.userName()), clock.instant(), "system"));
        if (!named.isEmpty()) {
            edits.fire(new VirtualServersEdited());
        }
    }

    private void requireBounded(VirtualServer wish) {
        VirtualServerError.require(
                wish.selection().size() <= config.maxRules,
                "The selection has %d rules; allowed are %d (virtual_servers.max_rules)"
                        .formatted(wish.selection().size(), config.maxRules));
    }

    private static String summary(VirtualServer server) {
        return "%s, for %s, %d rules take in and %d leave out"
                .formatted(
                        server.enabled() ? "enabled" : "disabled",
                        server.visibility(),
                        server.selection().included().size(),
                        server.selection().excluded().size());
    }

    private void record(Caller actor, String action, String name, String detail) {
        trail.record(actor, action, KIND, name, AuditTrail.Outcome.OK, detail);
        edits.fire(new VirtualServersEdited());
    }
}
