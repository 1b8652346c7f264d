package io.magictunnel.security.account;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.Users;
import io.magictunnel.security.session.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts over REST. */
@Path("/users")
@Tag(name = "users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class UsersResource {

    @Inject
    Users users;

    @Inject
    SignIn signIn;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "All users, by name")
    public UserList list() {
        return new UserList(users.all().stream().map(UserView::of).toList());
    }

    @POST
    @Operation(summary = "Make a user; without a password it can only use API keys")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "Made")
    public Response create(NewUser wish) {
        var user = users.create(
                current.get(),
                new UserName(wish.name()),
                SecurityError.required("role", wish.role()),
                wish.password().map(Password::new).map(PasswordHash::of));
        return Response.created(URI.create("users/" + user.name()))
                .entity(UserView.of(user))
                .build();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One user")
    public UserView get(@PathParam("name") String name) {
        return UserView.of(users.get(name));
    }

    @PATCH
    @Path("/{name}")
    @Operation(summary = "Change the role of a user, or enable or disable it")
    public UserView change(@PathParam("name") String name, UserChange change) {
        var actor = current.get();
        change.role().ifPresent(role -> users.changeRole(actor, name, role));
        change.enabled().ifPresent(enabled -> switchTo(enabled, actor, name));
        return UserView.of(users.get(name));
    }

    @PUT
    @Path("/{name}/password")
    @Operation(summary = "Set the password of a user; ends its sessions")
    public void setPassword(@PathParam("name") String name, NewPassword wish) {
        users.changePassword(current.get(), name, PasswordHash.of(new Password(wish.password())));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Remove a user with its keys and grants")
    public void remove(@PathParam("name") String name) {
        users.remove(current.get(), name);
    }

    @GET
    @Path("/me")
    @AtLeast(Role.VIEWER)
    @Operation(summary = "Who is calling")
    public CallerView me() {
        return CallerView.of(current.get());
    }

    @PUT
    @Path("/me/password")
    @AtLeast(Role.VIEWER)
    @Operation(summary = "Change the caller's own password; ends the caller's sessions")
    public void setOwnPassword(@Context HttpServletRequest request, OwnPassword wish) {
        var caller = current.get();
        signIn.confirm(caller, SecurityError.required("current", wish.current()), request.getRemoteAddr());
        users.changePassword(caller, caller.userName(), PasswordHash.of(new Password(wish.password())));
    }

    private void switchTo(boolean enabled, Caller actor, String name) {
        if (enabled) {
            users.enable(actor, name);
        } else {
            users.disable(actor, name);
        }
    }

    public record NewUser(String name, Role role, Optional<String> password) {}

    public record UserChange(Optional<Role> role, Optional<Boolean> enabled) {}

    public record NewPassword(String password) {}

    public record OwnPassword(String current, String password) {}

    public record UserList(List<UserView> users) {}

    public record UserView(
            String name,
            Role role,
            boolean enabled,
            boolean hasPassword,
            Instant createdAt,
            Optional<Instant> lastSignIn) {

        static UserView of(User user) {
            return new UserView(
                    user.name(),
                    user.role(),
                    user.isEnabled(),
                    user.password().isPresent(),
                    user.createdAt(),
                    user.lastSignIn());
        }
    }

    public record CallerView(String user, Role role, Optional<String> keyId) {

        static CallerView of(Caller caller) {
            return new CallerView(caller.userName(), caller.role(), caller.keyId());
        }
    }
}
