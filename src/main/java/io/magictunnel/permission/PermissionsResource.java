package io.magictunnel.permission;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.grant.Grants;
import io.magictunnel.permission.grant.StoredGrant;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants over REST, and why somebody may or may not use a tool. */
@Path("/permissions")
@Tag(name = "permissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class PermissionsResource {

    @Inject
    Grants grants;

    @Inject
    Permissions permissions;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller current;

    @GET
    @Path("/grants")
    @Operation(summary = "All grants")
    public GrantList list() {
        return new GrantList(grants.all().stream().map(GrantView::of).toList());
    }

    @PUT
    @Path("/grants")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Decide whether a role, a user or a key may use a tool, a category, a server or everything")
    public GrantView put(GrantWish wish) {
        return GrantView.of(grants.put(current.get(), wish.grant()));
    }

    @DELETE
    @Path("/grants/{id}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Take a decision back")
    public void remove(@PathParam("id") String id) {
        grants.remove(current.get(), id);
    }

    @GET
    @Path("/explain")
    @Operation(summary = "Why a user or a key may or may not use a tool; without both, the caller")
    public Explanation explain(
            @Parameter(required = true) @QueryParam("tool") String toolName,
            @QueryParam("user") String user,
            @QueryParam("key") String key) {
        if (toolName == null) {
            throw new DomainException(RegistryError.INVALID_REQUEST, "The query parameter 'tool' is missing");
        }
        var tool = knownTool(toolName);
        var subject = subject(user, key);
        var policy = permissions.policyOf(subject);
        var decision = policy.decide(tool);
        return new Explanation(
                toolName,
                subject.userName(),
                subject.role(),
                subject.keyId(),
                decision instanceof Decision.Allowed && tool.enabled(),
                tool.enabled() ? decision.reason() : "the tool is disabled; else: " + decision.reason(),
                policy.about(tool).stream().map(Grant::toString).toList());
    }

    /** What the one who asks may not know of, stays unknown here too. */
    private ToolDefinition knownTool(String name) {
        return catalogue.known(current.get()).stream()
                .filter(tool -> tool.name().value().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(name)));
    }

    private Caller subject(String user, String key) {
        if (key != null) {
            return keys.get(key).asCaller();
        }
        return user == null ? current.get() : users.get(user).asCaller();
    }

    public record GrantWish(
            SubjectKind subjectKind,
            String subjectName,
            TargetKind targetKind,
            Optional<String> targetName,
            Effect effect) {

        Grant grant() {
            return new Grant(
                    new Subject(subjectKind, subjectName), new Target(targetKind, targetName.orElse(null)), effect);
        }
    }

    public record GrantList(List<GrantView> grants) {}

    public record GrantView(
            String id,
            SubjectKind subjectKind,
            String subjectName,
            TargetKind targetKind,
            String targetName,
            Effect effect,
            Instant createdAt,
            String createdBy) {

        static GrantView of(StoredGrant stored) {
            var grant = stored.grant();
            return new GrantView(
                    stored.id(),
                    grant.subject().kind(),
                    grant.subject().name(),
                    grant.target().kind(),
                    grant.target().name(),
                    grant.effect(),
                    stored.createdAt(),
                    stored.createdBy());
        }
    }

    /** @param grants those about this tool and this caller, the one that counts first */
    public record Explanation(
            String tool,
            String user,
            Role role,
            Optional<String> keyId,
            boolean allowed,
            String reason,
            List<String> grants) {}
}
