package io.magictunnel.upstream;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.upstream.definition.StoredServer;
import io.magictunnel.upstream.definition.StoredServerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The servers that were added here, not in the operator's file. A change and its line in the audit trail are one. */
@ApplicationScoped
@Transactional
public class StoredServers {

    @Inject
    StoredServerRepository servers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public List<StoredServer> all() {
        return servers.all();
    }

    /** @param what the command or the address, for the audit trail */
    void add(Caller actor, String name, ObjectNode definition, String what) {
        var text = definition.toString();
        if (text.length() > StoredServer.LONGEST_DEFINITION) {
            throw new DomainException(
                    UpstreamError.INVALID_SERVER,
                    "The definition has %d characters; allowed: %d"
                            .formatted(text.length(), StoredServer.LONGEST_DEFINITION));
        }
        servers.add(new StoredServer(name, text, clock.instant(), actor.userName()));
        trail.record(actor, "server.add", "server", name, AuditTrail.Outcome.OK, what);
    }

    void remove(Caller actor, String name) {
        servers.find(name).ifPresent(servers::remove);
        trail.record(actor, "server.remove", "server", name, AuditTrail.Outcome.OK, "");
    }
}
