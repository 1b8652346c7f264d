package io.magictunnel.upstream.trial;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.ServersResource;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.keeping.ServerLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trials of servers over REST: of one that may be added, and of one that is there. */
@Path("/servers")
@Tag(name = "servers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TrialsResource {

    @Inject
    UpstreamServers servers;

    @Inject
    CurrentCaller current;

    @POST
    @Path("/try")
    @Consumes(MediaType.APPLICATION_JSON)
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Connect to a server once, list its tools, and let go of it; nothing is kept")
    public TrialView tryOut(ServersResource.NewServer wish) {
        return TrialView.of(
                servers.tryOut(current.get(), wish.name(), wish.server().written()));
    }

    @POST
    @Path("/{name}/test")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Test the connection: connect to a server once more, beside what runs, and let go of it")
    public TrialView test(@PathParam("name") String name) {
        return TrialView.of(servers.test(current.get(), name));
    }

    /** @param problem absent where all went well */
    public record TrialView(
            Optional<String> protocolVersion,
            Optional<String> serverName,
            List<String> tools,
            Optional<String> problem,
            List<ServerLog.Line> log) {

        static TrialView of(ServerTrial.Report report) {
            return new TrialView(
                    report.identity().map(met -> met.revision().date()),
                    report.identity().map(met -> met.name()),
                    report.tools(),
                    report.problem(),
                    report.log());
        }
    }
}
