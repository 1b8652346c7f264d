package io.magictunnel.registry.capability;

import io.magictunnel.registry.capability.CapabilityFolder.FileStatus;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The capability files over REST, with what is wrong in them. */
@Path("/capabilities")
@Tag(name = "capabilities")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class CapabilitiesResource {

    @Inject
    CapabilityFolder folder;

    @GET
    @Operation(summary = "The capability files, with what is wrong in them")
    public FileList list() {
        return new FileList(folder.files());
    }

    @POST
    @Path("/reload")
    @Operation(summary = "Look at once whether files have changed, and take in those that have")
    public FileList reload() {
        folder.reload();
        return list();
    }

    public record FileList(List<FileStatus> files) {}
}
