package io.magictunnel.analytics;

import io.magictunnel.mcp.McpSessions;
import io.magictunnel.platform.screen.HumanUnits;
import io.magictunnel.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** admin/dashboard.xhtml: what is connected, what is being called, and how it goes. Operators see all of it, others their own. */
@Named
@RequestScoped
public class DashboardPage {

    @Inject
    CurrentCaller caller;

    @Inject
    Summaries summaries;

    private Summary summary;

    @PostConstruct
    void sumUp() {
        summary = summaries.of(caller.get());
    }

    public int getTools() {
        return summary.tools();
    }

    /** The calls of the last hour, minute by minute; {@code null} for those who may not see everybody's. */
    public CallChart getChart() {
        return summary.lastHour().orElse(null);
    }

    public List<RecentCall> getRecent() {
        return summary.recent().stream().map(RecentCall::of).toList();
    }

    /** Clients with a session; those of the stateless revision come and go with each request. */
    public List<McpSessions.OpenSession> getClients() {
        return summary.clients();
    }

    public int getServersReady() {
        return summary.serversReady();
    }

    public int getServers() {
        return summary.servers();
    }

    public String getCalls() {
        return summary.lastHour().map(CallChart::calls).map(HumanUnits::count).orElse("");
    }

    public String getSuccess() {
        return summary.lastHour()
                .map(hour -> HumanUnits.share(hour.calls() - hour.failures(), hour.calls()))
                .orElse("");
    }

    public boolean isOperator() {
        return summary.lastHour().isPresent();
    }
}
