package io.magictunnel.upstream.overview;

import io.magictunnel.security.Caller;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.conduct.Conformance;
import io.magictunnel.upstream.conduct.ServerConduct;
import io.magictunnel.upstream.consent.ConsentStanding;
import io.magictunnel.upstream.consent.ServerConsents;
import io.magictunnel.upstream.greeting.MetServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts together what is shown of servers, from what is known of each in different places. */
@ApplicationScoped
public class ServerRows {

    @Inject
    UpstreamServers servers;

    @Inject
    ServerConsents consents;

    List<ServerRow> of(Caller caller) {
        return servers.visibleTo(caller).stream()
                .map(status -> row(caller, status))
                .toList();
    }

    ServerRow row(Caller caller, ServerStatus status) {
        var wantsConsent = consents.standing(caller, status.name())
                .filter(ConsentStanding::mayDecide)
                .filter(ConsentStanding::isWanted)
                .isPresent();
        return ServerRow.of(status, conformance(status, seen(caller, status)), wantsConsent);
    }

    ConductRow conduct(Caller caller, ServerStatus status) {
        var seen = seen(caller, status);
        return ConductRow.of(conformance(status, seen), seen);
    }

    ProtocolRow protocol(Caller caller, ServerStatus status) {
        return ProtocolRow.of(status, servers.pulse(caller, status.name()), conformance(status, seen(caller, status)));
    }

    private ServerConduct.Reading seen(Caller caller, ServerStatus status) {
        return servers.conduct(caller, status.name());
    }

    private static Conformance conformance(ServerStatus status, ServerConduct.Reading seen) {
        return Conformance.of(status.identity().map(MetServer::abilities), seen);
    }
}
