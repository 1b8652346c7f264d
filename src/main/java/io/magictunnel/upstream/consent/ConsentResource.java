package io.magictunnel.upstream.consent;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Allowing the use of upstream servers, over REST: the answer itself is given in the browser. */
@Path("/servers/{name}/authorize")
@Tag(name = "servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsentResource {

    @Inject
    ServerConsents consents;

    @Inject
    CurrentCaller current;

    @POST
    @AtLeast(Role.USER)
    @Operation(
            summary =
                    "Where the caller's browser allows that the server is used for them, signed in here as the same user")
    public ConsentView begin(@PathParam("name") String name) {
        return new ConsentView(consents.begin(current.get(), name));
    }

    @DELETE
    @AtLeast(Role.USER)
    @Operation(
            summary =
                    "Forget the tokens of a server: the caller's own, or for administrators of a shared server everybody's")
    public void revoke(@PathParam("name") String name) {
        consents.revoke(current.get(), name);
    }

    /** @param address good for ten minutes and one answer */
    public record ConsentView(URI address) {}
}
