package io.magictunnel.permission.virtual;

import io.magictunnel.permission.offer.ToolVisibility;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Virtual servers over REST. What they select is for operators to see; everybody sees which ones they may enter. */
@Path("/virtual-servers")
@Tag(name = "virtual-servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class VirtualServersResource {

    @Inject
    VirtualServers servers;

    @Inject
    SelectionPreviews previews;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The virtual servers: for operators all of them, for others those that they may enter")
    public VirtualServerList list() {
        return new VirtualServerList(servers.visibleTo(current.get()).stream()
                .map(VirtualServerLine::of)
                .toList());
    }

    @GET
    @Path("/{name}")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "All about one virtual server")
    public VirtualServerView get(@PathParam("name") String name) {
        return VirtualServerView.of(servers.get(name));
    }

    @POST
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Compose a virtual server. It can be entered at once, at /mcp/NAME")
    @APIResponseSchema(value = VirtualServerView.class, responseCode = "201", responseDescription = "Composed")
    public Response create(VirtualServerWish wish) {
        var created = servers.create(current.get(), wish.named());
        return Response.created(UriBuilder.fromPath("virtual-servers")
                        .segment(created.name())
                        .build())
                .entity(VirtualServerView.of(created))
                .build();
    }

    @POST
    @Path("/preview")
    @AtLeast(Role.OPERATOR)
    @Operation(
            summary =
                    "What a selection would come down to now, and what clients would pay for its list of tools in tokens")
    public SelectionPreview preview(SelectionView selection) {
        return previews.of(current.get(), selection.selection());
    }

    @PUT
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(
            summary =
                    "Replace all but the name. What is left out is empty then, and everybody's where it is about who may enter")
    public VirtualServerView update(@PathParam("name") String name, VirtualServerWish wish) {
        return VirtualServerView.of(servers.update(current.get(), wish.changed(name)));
    }

    @DELETE
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Remove a virtual server; its clients find nothing at its address from then on")
    public void remove(
            @PathParam("name") String name,
            @Parameter(description = "Refused where there is a newer one") @QueryParam("version") Integer version) {
        servers.remove(current.get(), name, version == null ? OptionalInt.empty() : OptionalInt.of(version));
    }

    public record VirtualServerList(List<VirtualServerLine> virtualServers) {}

    /** @param path where clients enter it */
    public record VirtualServerLine(
            String name, String title, String description, String path, boolean enabled, int version) {

        static VirtualServerLine of(VirtualServer server) {
            return new VirtualServerLine(
                    server.name(),
                    server.title(),
                    server.description(),
                    server.path(),
                    server.enabled(),
                    server.version());
        }
    }

    /** Something that a selection takes in or leaves out. */
    public record RuleView(SelectionRule.Kind kind, Optional<String> name) {

        static RuleView of(SelectionRule rule) {
            return new RuleView(
                    rule.kind(),
                    rule.kind() == SelectionRule.Kind.EVERYTHING ? Optional.empty() : Optional.of(rule.name()));
        }

        SelectionRule rule() {
            return new SelectionRule(kind, name.orElse(null));
        }
    }

    /** @param exclude is left out of what {@code include} takes in */
    public record SelectionView(Optional<List<RuleView>> include, Optional<List<RuleView>> exclude) {

        static SelectionView of(Selection selection) {
            return new SelectionView(
                    Optional.of(views(selection.included())), Optional.of(views(selection.excluded())));
        }

        Selection selection() {
            return new Selection(rules(include), rules(exclude));
        }

        private static List<RuleView> views(List<SelectionRule> rules) {
            return rules.stream().map(RuleView::of).toList();
        }

        private static List<SelectionRule> rules(Optional<List<RuleView>> given) {
            return given.orElse(List.of()).stream().map(RuleView::rule).toList();
        }
    }

    /** Who may enter, besides administrators: everybody where both are absent, else those roles and those users. */
    public record VisibilityView(Optional<List<Role>> roles, Optional<List<String>> users) {

        static VisibilityView of(Visibility visibility) {
            return visibility.everybody()
                    ? new VisibilityView(Optional.empty(), Optional.empty())
                    : new VisibilityView(
                            Optional.of(List.copyOf(visibility.roles())), Optional.of(List.copyOf(visibility.users())));
        }

        Visibility visibility() {
            return roles.isEmpty() && users.isEmpty()
                    ? Visibility.EVERYBODY
                    : Visibility.of(roles.orElse(List.of()), users.orElse(List.of()));
        }
    }

    /**
     * What a virtual server shall be. What is left out is empty, or enabled, or for everybody.
     *
     * @param name of a new one; of one that is changed, the address says it
     * @param toolVisibility what its list of tools shows; what {@code discovery.visibility} says where it is left out
     * @param version of the one that is changed, as it was read; refused where there is a newer one
     */
    public record VirtualServerWish(
            Optional<String> name,
            Optional<String> title,
            Optional<String> description,
            Optional<String> instructions,
            Optional<Boolean> enabled,
            Optional<VisibilityView> visibility,
            SelectionView selection,
            Optional<ToolVisibility> toolVisibility,
            Optional<Integer> version) {

        VirtualServer named() {
            return server(name.orElse(null), 0);
        }

        VirtualServer changed(String address) {
            VirtualServerError.require(
                    name.filter(given -> !given.equals(address)).isEmpty(),
                    "The name of a virtual server cannot be changed: remove it and compose another");
            VirtualServerError.require(version.isPresent(), "A change needs the 'version' that it is made to");
            return server(address, version.get());
        }

        private VirtualServer server(String ownName, int ownVersion) {
            return new VirtualServer(
                    ownName,
                    title.orElse(""),
                    description.orElse(""),
                    instructions.orElse(""),
                    enabled.orElse(true),
                    visibility.map(VisibilityView::visibility).orElse(Visibility.EVERYBODY),
                    selection.selection(),
                    toolVisibility,
                    ownVersion);
        }
    }

    /**
     * All about a virtual server.
     *
     * @param path where clients enter it
     * @param toolVisibility absent where it is what {@code discovery.visibility} says
     */
    public record VirtualServerView(
            String name,
            String title,
            String description,
            String instructions,
            String path,
            boolean enabled,
            VisibilityView visibility,
            SelectionView selection,
            Optional<ToolVisibility> toolVisibility,
            int version) {

        static VirtualServerView of(VirtualServer server) {
            return new VirtualServerView(
                    server.name(),
                    server.title(),
                    server.description(),
                    server.instructions(),
                    server.path(),
                    server.enabled(),
                    VisibilityView.of(server.visibility()),
                    SelectionView.of(server.selection()),
                    server.toolVisibility(),
                    server.version());
        }
    }
}
