package io.magictunnel.security.session;

import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in to the REST API with a name and a password, for those who have no API key at hand. */
@Path("/session")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller current;

    @POST
    @PermitAll
    @Operation(summary = "Sign in; the token goes into the header X-Session-Token of later requests")
    public TokenView begin(@Context HttpServletRequest request, Credentials credentials) {
        var issued = signIn.toApi(
                request,
                SecurityError.required("name", credentials.name()),
                SecurityError.required("password", credentials.password()));
        return new TokenView(
                issued.token(), issued.caller().userName(), issued.caller().role(), issued.expiresAt());
    }

    @DELETE
    @Operation(summary = "Sign out; the session token stops working at once")
    public void end(@HeaderParam("X-Session-Token") String token) {
        sessions.end(current.get(), SecurityError.required("X-Session-Token", token));
    }

    public record Credentials(String name, String password) {

        @Override
        public String toString() {
            return "Credentials[" + name + "]";
        }
    }

    public record TokenView(String token, String user, Role role, Instant expiresAt) {}
}
