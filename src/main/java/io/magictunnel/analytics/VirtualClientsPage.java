package io.magictunnel.analytics;

import io.magictunnel.mcp.McpSessions;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServers;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The part of admin/virtual-server.xhtml that shows who is connected to it; with a virtual server its sessions end. */
@Named
@RequestScoped
public class VirtualClientsPage {

    private static final String OPEN = "open";

    @Inject
    CurrentCaller caller;

    @Inject
    McpSessions sessions;

    @Inject
    VirtualServers servers;

    /**
     * Clients with a session; those of the stateless revision come and go with each request. None where nobody can enter: what a
     * client still holds then opens nothing.
     */
    public List<McpSessions.OpenSession> of(String virtualServer) {
        caller.atLeast(Role.OPERATOR);
        if (!stateOf(virtualServer).equals(OPEN)) {
            return List.of();
        }
        return sessions.open().stream()
                .filter(session -> session.scope().equals(virtualServer))
                .toList();
    }

    /** Whether clients can come: {@code open}, {@code disabled}, or {@code removed} since the page was opened. */
    public String stateOf(String virtualServer) {
        return find(virtualServer)
                .map(server -> server.enabled() ? OPEN : "disabled")
                .orElse("removed");
    }

    private Optional<VirtualServer> find(String name) {
        try {
            return Optional.of(servers.get(name));
        } catch (DomainException gone) {
            return Optional.empty();
        }
    }
}
