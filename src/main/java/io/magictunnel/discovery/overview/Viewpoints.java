package io.magictunnel.discovery.overview;

import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.virtual.VirtualServerError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** With whose eyes somebody looks: one's own, or as an administrator another user's; through a virtual server or not. */
@ApplicationScoped
public class Viewpoints {

    @Inject
    Users users;

    @Inject
    Permissions permissions;

    @Inject
    AuditTrail trail;

    /**
     * Whose tools are looked at.
     *
     * @param user whose eyes; empty for one's own
     * @param virtualServer through which; empty for the whole catalogue
     */
    public Caller of(Caller actor, Optional<String> user, Optional<String> virtualServer) {
        var viewer = user.map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals(actor.userName()))
                .map(name -> another(actor, name))
                .orElse(actor);
        return virtualServer
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> through(viewer, name))
                .orElse(viewer);
    }

    /** Writes down that somebody looks with another's eyes. */
    public void note(Caller actor, Caller viewer) {
        if (!actor.userName().equals(viewer.userName())) {
            trail.record(
                    actor,
                    "discovery.look_as",
                    "user",
                    viewer.userName(),
                    AuditTrail.Outcome.OK,
                    "looked for tools as that user would");
        }
    }

    private Caller another(Caller actor, String name) {
        actor.require(Role.ADMIN);
        return users.get(name).asCaller();
    }

    private Caller through(Caller viewer, String virtualServer) {
        return permissions
                .virtualServer(viewer, virtualServer)
                .map(server -> viewer.within(server.name()))
                .orElseThrow(() -> new DomainException(
                        VirtualServerError.VIRTUAL_SERVER_NOT_FOUND,
                        "There is no virtual server '%s' that %s may enter"
                                .formatted(virtualServer, viewer.userName())));
    }
}
