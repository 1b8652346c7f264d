package io.magictunnel.upstream.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.keeping.ServerLog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The panel at the right of admin/servers.xhtml: one server, how it is doing, and its log. */
@Named
@ViewScoped
public class ServerPage implements Serializable {

    private static final String OVERVIEW = "overview";
    private static final List<String> TABS = List.of(OVERVIEW, "protocol", "log");

    @Inject
    CurrentCaller caller;

    @Inject
    UpstreamServers servers;

    @Inject
    ServerRows rows;

    @Inject
    NoticePage notices;

    private String name = "";
    private String tab = OVERVIEW;

    /** Also where the address already names a server. */
    public void open() {
        if (!name.isEmpty() && !isOpen()) {
            notices.refuse("server.gone", name);
        }
    }

    void open(String server) {
        name = server;
    }

    public void close() {
        name = "";
        tab = OVERVIEW;
    }

    public void show(String wanted) {
        tab = getTabs().contains(wanted) ? wanted : OVERVIEW;
    }

    /** Whether there is such a server, as far as this caller may know. */
    public boolean isOpen() {
        return status().isPresent();
    }

    private Optional<ServerStatus> status() {
        return servers.visibleTo(caller.get()).stream()
                .filter(server -> server.name().equals(name))
                .findFirst();
    }

    public ServerRow getFacts() {
        return status().map(status -> rows.row(caller.get(), status)).orElse(null);
    }

    /** {@code null} where it is not tried again by itself. */
    public Instant getNextTry() {
        return status().flatMap(ServerStatus::nextTry).orElse(null);
    }

    /** {@code null} for callers who may not know. */
    public ProtocolRow getProtocol() {
        return isOperator()
                ? status().map(status -> rows.protocol(caller.get(), status)).orElse(null)
                : null;
    }

    public ConductRow getConduct() {
        return status().map(status -> rows.conduct(caller.get(), status)).orElse(null);
    }

    /** The lines of its log, newest first; none for callers who may not see them. */
    public List<ServerLog.Line> getLog() {
        return isOperator() && isOpen() ? servers.log(caller.get(), name).reversed() : List.of();
    }

    /** Others than operators learn how it is, and nothing of how it works. */
    public List<String> getTabs() {
        return isOperator() ? TABS : List.of(OVERVIEW);
    }

    private boolean isOperator() {
        return caller.get().role().covers(Role.OPERATOR);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** Nothing while no panel is open, so that the address stays short. */
    public String getTab() {
        return name.isEmpty() || tab.equals(OVERVIEW) ? "" : tab;
    }

    public void setTab(String tab) {
        show(tab);
    }

    public String getShownTab() {
        return tab;
    }
}
