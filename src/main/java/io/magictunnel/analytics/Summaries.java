package io.magictunnel.analytics;

import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.execution.history.ExecutionQuery;
import io.magictunnel.mcp.McpSessions;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sums up the moment for one caller; the dashboard and the REST API show the same figures. */
@ApplicationScoped
class Summaries {

    private static final int MINUTES = 60;
    private static final int MOST_CALLS = 12;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    ExecutionHistory history;

    @Inject
    McpSessions sessions;

    @Inject
    UpstreamServers servers;

    Summary of(Caller caller) {
        var seesAll = caller.role().covers(Role.OPERATOR);
        var visible = servers.visibleTo(caller);
        var newest = ExecutionQuery.newest(MOST_CALLS);
        return new Summary(
                catalogue.known(caller).size(),
                visible.size(),
                (int) visible.stream().filter(ServerStatus::isReady).count(),
                seesAll ? Optional.of(CallChart.of(history.series(Duration.ofMinutes(1), MINUTES))) : Optional.empty(),
                seesAll ? sessions.open() : List.of(),
                history.search(seesAll ? newest : newest.byUser(caller.userName()))
                        .items());
    }
}
