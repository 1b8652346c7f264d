package io.magictunnel.enhancement.status;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether descriptions can be written now, and by whom. */
@Path("/sampling/status")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class DescriptionStatusResource {

    @Inject
    ServiceViews services;

    @GET
    @Operation(summary = "Whether descriptions of tools can be written now, and by whom")
    public ServiceView status() {
        return services.sampling();
    }
}
