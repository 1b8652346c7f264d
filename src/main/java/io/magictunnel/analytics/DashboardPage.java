package io.magictunnel.analytics;

import io.magictunnel.execution.history.CallSeries;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.execution.history.ExecutionQuery;
import io.magictunnel.mcp.McpSessions;
import io.magictunnel.platform.screen.HumanUnits;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** admin/dashboard.xhtml: what is connected, what is being called, and how it goes. Operators see all of it, others their own. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int MINUTES = 60;
    private static final int MOST_CALLS = 12;

    @Inject
    CurrentCaller caller;

    @Inject
    ExecutionHistory history;

    @Inject
    McpSessions sessions;

    @Inject
    UpstreamServers servers;

    private CallChart chart;

    /** The calls of the last hour, minute by minute. Only for operators: it counts everybody's. */
    public CallChart getChart() {
        if (chart == null) {
            chart = CallChart.of(isOperator() ? history.series(Duration.ofMinutes(1), MINUTES) : nothing());
        }
        return chart;
    }

    private static CallSeries nothing() {
        return new CallSeries(Duration.ofMinutes(1), List.of());
    }

    public List<RecentCall> getRecent() {
        var newest = ExecutionQuery.newest(MOST_CALLS);
        var query = isOperator() ? newest : newest.byUser(caller.get().userName());
        return history.search(query).items().stream().map(RecentCall::of).toList();
    }

    /** Clients with a session; those of the stateless revision come and go with each request. */
    public List<McpSessions.OpenSession> getClients() {
        return isOperator() ? sessions.open() : List.of();
    }

    public int getServersReady() {
        return (int) visible().stream().filter(ServerStatus::isReady).count();
    }

    public int getServers() {
        return visible().size();
    }

    private List<ServerStatus> visible() {
        return servers.visibleTo(caller.get());
    }

    public String getCalls() {
        return HumanUnits.count(getChart().calls());
    }

    public String getSuccess() {
        return HumanUnits.share(
                getChart().calls() - getChart().failures(), getChart().calls());
    }

    public boolean isOperator() {
        return caller.get().role().covers(Role.OPERATOR);
    }
}
