package io.magictunnel.provider.overview;

import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.health.ProviderStatuses;
import io.magictunnel.provider.setting.ProviderDefinition;
import io.magictunnel.provider.setting.ProviderKey;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Providers of language models over REST: which there are. Keys go in and never come out. */
@Path("/llm/providers")
@Tag(name = "llm-providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.OPERATOR)
@RequestScoped
public class ProvidersResource {

    @Inject
    Providers providers;

    @Inject
    ProviderStatuses statuses;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "All providers and how they are")
    public ProviderList list() {
        return new ProviderList(
                statuses.all().stream().map(ProviderView::of).toList(),
                providers.groups().stream().map(GroupView::of).toList(),
                providers.problems(current.get()));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One provider and how it is")
    public ProviderView get(@PathParam("name") String name) {
        return ProviderView.of(statuses.get(name));
    }

    @POST
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Add a provider. Its key goes into the vault")
    @APIResponseSchema(value = ProviderView.class, responseCode = "201", responseDescription = "Added, not tried yet")
    public Response add(NewProvider wish) {
        var name = SecurityError.required("name", wish.name());
        providers.add(current.get(), name, SecurityError.required("provider", wish.provider()), wish.givenKey());
        return Response.created(
                        UriBuilder.fromPath("llm/providers").segment(name).build())
                .entity(get(name))
                .build();
    }

    @PUT
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Change an added provider. Its key stays")
    public ProviderView replace(@PathParam("name") String name, ProviderDefinition provider) {
        providers.replace(current.get(), name, provider);
        return get(name);
    }

    @DELETE
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Forget an added provider and its key")
    public void remove(@PathParam("name") String name) {
        providers.remove(current.get(), name);
    }

    @PUT
    @Path("/{name}/key")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Give an added provider a key, or another one")
    public ProviderView setKey(@PathParam("name") String name, NewKey key) {
        providers.setKey(current.get(), name, key.read());
        return get(name);
    }

    @DELETE
    @Path("/{name}/key")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Forget the key of an added provider")
    public void forgetKey(@PathParam("name") String name) {
        providers.forgetKey(current.get(), name);
    }

    /** A key on its way in. It does not show itself. */
    public record NewKey(String value, Optional<Instant> expiresAt) {

        ProviderKey read() {
            return new ProviderKey(
                    new ApiSecret(SecurityError.required("value", value).strip()), expiresAt);
        }

        @Override
        public String toString() {
            return "NewKey[]";
        }
    }

    public record NewProvider(String name, ProviderDefinition provider, Optional<NewKey> key) {

        Optional<ProviderKey> givenKey() {
            return key.map(NewKey::read);
        }
    }

    /** @param problems what is written in the configuration file and not used */
    public record ProviderList(List<ProviderView> providers, List<GroupView> groups, List<String> problems) {}
}
