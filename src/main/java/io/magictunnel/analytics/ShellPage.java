package io.magictunnel.analytics;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.capability.CapabilityFolder;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** What the frame around every page shows: who is signed in, how much there is, and whether all is well. */
@Named
@RequestScoped
public class ShellPage {

    private static final int FORBIDDEN = 403;

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    UpstreamServers servers;

    @Inject
    CapabilityFolder capabilities;

    /** Whether the caller's role is enough for a page; a page that names no role is for everybody. */
    public boolean mayVisit(String least) {
        return least == null || least.isEmpty() || role().covers(Role.valueOf(least.toUpperCase(Locale.ROOT)));
    }

    /** Says in the status of the answer what the page itself says in words: that this caller may not visit it. */
    public void admit(String least) {
        if (!mayVisit(least)) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(FORBIDDEN);
        }
    }

    private Role role() {
        return caller.find().map(Caller::role).orElse(Role.VIEWER);
    }

    public String getUserName() {
        return caller.find().map(Caller::userName).orElse("");
    }

    public String getRole() {
        return role().spelling();
    }

    public boolean isOperator() {
        return role().covers(Role.OPERATOR);
    }

    public int getTools() {
        return caller.find().map(known -> catalogue.known(known).size()).orElse(0);
    }

    public int getServers() {
        return visibleServers().size();
    }

    public ProductHealth getHealth() {
        var down = visibleServers().stream().filter(ShellPage::isDown).count();
        return ProductHealth.of(
                (int) down, isOperator() ? capabilities.problems().size() : 0);
    }

    private List<ServerStatus> visibleServers() {
        return caller.find().map(servers::visibleTo).orElse(List.of());
    }

    /** Whether it should run and does not; what somebody stopped is not down. */
    private static boolean isDown(ServerStatus server) {
        return server.state() == ServerState.BACKING_OFF || server.state() == ServerState.FAILED;
    }
}
