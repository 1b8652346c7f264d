package io.magictunnel.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.GrantRepository;
import io.magictunnel.permission.grant.GrantsEdited;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServerRepository;
import io.magictunnel.permission.virtual.VirtualServersEdited;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What is decided about each caller, remembered until a grant or a virtual server changes. A caller who was here lately costs
 * one look-up.
 */
@ApplicationScoped
public class Policies {

    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    GrantRepository grants;

    @Inject
    VirtualServerRepository virtualServers;

    @Inject
    Event<PolicyChanged> changes;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    PermissionConfig config;

    private final AtomicLong epoch = new AtomicLong();
    private final Cache<Caller, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private volatile Table table = new Table(0, List.of(), Map.of(), -1, Instant.MIN);

    Known of(Caller caller) {
        var now = table();
        var policy = known.getIfPresent(caller);
        if (policy == null || policy.reading() != now.reading()) {
            policy = Known.of(policyOf(caller, now), now.reading());
            known.put(caller, policy);
        }
        return policy;
    }

    /** The virtual server of that name, if there is one that this caller may enter. */
    Optional<VirtualServer> virtualServer(Caller caller, String name) {
        return table().virtualServer(caller, name);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsEdited edited) {
        readAgain();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VirtualServersEdited edited) {
        readAgain();
    }

    private PermissionPolicy policyOf(Caller caller, Table now) {
        var whole = PermissionPolicy.of(caller, now.grants(), config.defaultOf(caller.role()));
        return caller.scope()
                .map(name -> whole.confinedTo(now.virtualServer(caller, name)
                        .map(VirtualServer::selection)
                        .orElse(Selection.NOTHING)))
                .orElse(whole);
    }

    private void readAgain() {
        epoch.incrementAndGet();
        changes.fireAsync(new PolicyChanged());
    }

    private Table table() {
        var current = table;
        return isFresh(current) ? current : read();
    }

    private synchronized Table read() {
        if (!isFresh(table)) {
            var before = epoch.get();
            table = new Table(
                    table.reading() + 1,
                    grants.decisions(),
                    virtualServers.all().stream()
                            .collect(Collectors.toUnmodifiableMap(VirtualServer::name, Function.identity())),
                    before,
                    clock.instant().plus(config.reloadEvery));
        }
        return table;
    }

    private boolean isFresh(Table some) {
        return some.epoch() == epoch.get() && clock.instant().isBefore(some.freshUntil());
    }

    /** All grants and virtual servers at one moment. What was read before the last change does not count. */
    private record Table(
            long reading,
            List<Grant> grants,
            Map<String, VirtualServer> virtualServers,
            long epoch,
            Instant freshUntil) {

        Optional<VirtualServer> virtualServer(Caller caller, String name) {
            return Optional.ofNullable(virtualServers.get(name)).filter(server -> server.isOpenTo(caller));
        }
    }

    /** A policy, and from which reading of the grants it follows. */
    record Known(PermissionPolicy policy, PolicyFingerprint fingerprint, long reading) {

        static Known of(PermissionPolicy policy, long reading) {
            return new Known(policy, policy.fingerprint(), reading);
        }
    }
}
