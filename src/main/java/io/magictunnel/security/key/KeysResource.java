package io.magictunnel.security.key;

import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys over REST: one's own, and for operators and administrators those of the users that they manage. */
@Path("/keys")
@Tag(name = "keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class KeysResource {

    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The keys that the caller may manage, by user")
    public KeyList list() {
        return new KeyList(
                keys.visibleTo(current.get()).stream().map(KeyView::of).toList());
    }

    @POST
    @Operation(summary = "Make a key. The answer holds its secret, which is never shown again")
    @APIResponseSchema(value = IssuedKeyView.class, responseCode = "201", responseDescription = "Made")
    public Response create(NewKey wish) {
        var caller = current.get();
        var issued = keys.create(
                caller,
                new ApiKeys.Wish(wish.name(), wish.user().orElse(caller.userName()), wish.role(), wish.expiresAt()));
        return Response.created(URI.create("keys/" + issued.key().id()))
                .entity(new IssuedKeyView(issued.secret(), KeyView.of(issued.key())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a key, at once and for good")
    public KeyView revoke(@PathParam("id") String id) {
        return KeyView.of(keys.revoke(current.get(), id));
    }

    /** @param user whose key it shall be; the caller's own where absent */
    public record NewKey(String name, Role role, Optional<String> user, Optional<Instant> expiresAt) {}

    public record KeyList(List<KeyView> keys) {}

    public record IssuedKeyView(String secret, KeyView key) {}

    /** @param beginning the first letters of the key, by which its owner recognises it */
    public record KeyView(
            String id,
            String beginning,
            String name,
            String user,
            Role role,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt,
            Optional<Instant> lastUsed) {

        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id(),
                    key.beginning(),
                    key.name(),
                    key.owner().name(),
                    key.effectiveRole(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsed());
        }
    }
}
