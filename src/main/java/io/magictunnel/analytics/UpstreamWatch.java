package io.magictunnel.analytics;

import io.magictunnel.enhancement.health.ServerWatch;
import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the health report of better words how other servers are. */
@ApplicationScoped
class UpstreamWatch implements ServerWatch {

    @Inject
    UpstreamServers servers;

    @Override
    public List<WatchedServer> servers() {
        return servers.all().stream().map(UpstreamWatch::watched).toList();
    }

    private static WatchedServer watched(ServerStatus server) {
        var wanted = server.state() != ServerState.STOPPED && server.state() != ServerState.DISABLED;
        return new WatchedServer(server.name(), wanted, server.isReady(), server.problem());
    }
}
