package io.magictunnel.discovery.overview;

import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServers;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.User;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The part of admin/discovery.xhtml that says with whose eyes one looks. */
@Named
@ViewScoped
public class EyesPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Users users;

    @Inject
    VirtualServers servers;

    private String user = "";
    private String server = "";

    private String noted = "";

    /** Refuses what this caller may not look at. Whose eyes were borrowed is written down once. */
    Caller viewer() {
        var viewer = viewpoints.of(caller.get(), Optional.of(user), Optional.of(server));
        if (!noted.equals(user)) {
            viewpoints.note(caller.get(), viewer);
            noted = user;
        }
        return viewer;
    }

    /** Whether what is found is what the caller's own clients find. */
    public boolean isOwn() {
        return user.isEmpty() || user.equals(caller.get().userName());
    }

    /** Whether somebody else's eyes can be borrowed. */
    public boolean isMayBorrow() {
        return caller.get().role() == Role.ADMIN;
    }

    public List<String> getUsers() {
        return isMayBorrow() ? users.all().stream().map(User::name).toList() : List.of();
    }

    public List<String> getServers() {
        return servers.visibleTo(caller.get()).stream().map(VirtualServer::name).toList();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user.strip();
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server == null ? "" : server.strip();
    }
}
