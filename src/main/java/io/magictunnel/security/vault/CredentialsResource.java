package io.magictunnel.security.vault;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vault over REST: that there is a credential, never its value. */
@Path("/credentials")
@Tag(name = "credentials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CredentialsResource {

    @Inject
    Vault vault;

    @Inject
    VaultRotation rotation;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The caller's own credentials, and for operators the shared ones, without their values")
    public CredentialList list() {
        return new CredentialList(
                vault.visibleTo(current.get()).stream().map(CredentialView::of).toList());
    }

    @PUT
    @Path("/{name}")
    @AtLeast(Role.USER)
    @Operation(summary = "Store a credential, or replace its value. Shared ones are for administrators")
    public CredentialView put(@PathParam("name") String name, NewCredential wish) {
        var id = CredentialId.named(owner(wish.shared().orElse(false)), name);
        return CredentialView.of(
                vault.put(current.get(), id, SecurityError.required("value", wish.value()), wish.expiresAt()));
    }

    @DELETE
    @Path("/{name}")
    @AtLeast(Role.USER)
    @Operation(summary = "Forget a credential for good")
    public void remove(@PathParam("name") String name, @QueryParam("shared") @DefaultValue("false") boolean shared) {
        vault.remove(current.get(), new CredentialId(owner(shared), name));
    }

    @POST
    @Path("/rotation")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Exchange the key of the vault, while it is in use")
    public VaultRotation.Rotated rotate() {
        return rotation.rotate(current.get());
    }

    private CredentialOwner owner(boolean isShared) {
        return isShared ? CredentialOwner.shared() : CredentialOwner.of(current.get());
    }

    /** @param shared for everybody; else for the caller alone */
    public record NewCredential(String value, Optional<Boolean> shared, Optional<Instant> expiresAt) {

        @Override
        public String toString() {
            return "NewCredential[]";
        }
    }

    public record CredentialList(List<CredentialView> credentials) {}

    /**
     * @param shared whether it is used for everybody, or for the caller alone
     * @param fingerprint of the value, to compare with that of a key at hand; absent for values that are so short that they
     *     could be guessed by it
     * @param ending the last four characters, likewise
     */
    public record CredentialView(
            String name,
            boolean shared,
            Optional<String> fingerprint,
            Optional<String> ending,
            Instant createdAt,
            String createdBy,
            Instant updatedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsed) {

        static CredentialView of(StoredCredential credential) {
            return new CredentialView(
                    credential.credential().name(),
                    credential.credential().owner() instanceof CredentialOwner.Shared,
                    credential.mark().fingerprint(),
                    credential.mark().ending(),
                    credential.createdAt(),
                    credential.createdBy(),
                    credential.updatedAt(),
                    credential.expiresAt(),
                    credential.lastUsed());
        }
    }
}
