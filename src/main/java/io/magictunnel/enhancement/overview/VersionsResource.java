package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of better words, and which of them clients get. */
@Path("/enhancements/versions")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class VersionsResource {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    Versions versions;

    @Inject
    ToolRegistry registry;

    @Inject
    CurrentCaller current;

    @GET
    @Path("/of/{tool}")
    @Operation(summary = "All versions for a tool, newest first")
    public List<VersionView> of(@PathParam("tool") String tool) {
        var definition = registry.get(tool).definition();
        return versions.of(new ToolName(tool)).stream()
                .map(version -> VersionView.of(version, Optional.of(definition)))
                .toList();
    }

    @DELETE
    @Path("/of/{tool}/active")
    @Operation(summary = "Let clients have the source's own words again. The versions are kept")
    public void restoreOriginal(@PathParam("tool") String tool) {
        versions.restoreOriginal(registry.get(tool).name(), current.get());
    }

    @POST
    @Path("/{id}/activate")
    @Operation(summary = "Let clients have this version")
    public VersionView activate(@PathParam("id") String id) {
        return view(versions.activate(uuid(id), current.get()));
    }

    @POST
    @Path("/{id}/reject")
    @Operation(summary = "Decide against a version")
    public VersionView reject(@PathParam("id") String id) {
        return view(versions.reject(uuid(id), current.get()));
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Let clients have these versions")
    public Decisions approveAll(DecisionWish wish) {
        return decide(wish, true);
    }

    @POST
    @Path("/reject")
    @Operation(summary = "Decide against these versions")
    public Decisions rejectAll(DecisionWish wish) {
        return decide(wish, false);
    }

    private Decisions decide(DecisionWish wish, boolean approved) {
        var names = SecurityError.required("version_ids", wish.versionIds());
        if (names.isEmpty() || names.size() > MOST_AT_ONCE) {
            throw new DomainException(
                    EnhancementError.BATCH_SIZE_EXCEEDED,
                    "%d versions; allowed are 1 to %d".formatted(names.size(), MOST_AT_ONCE));
        }
        var ids = names.stream().map(VersionsResource::uuid).toList();
        var decided = versions.decide(ids, approved, current.get());
        var missing = new ArrayList<>(ids);
        missing.removeAll(decided.stream().map(ToolVersion::id).toList());
        return new Decisions(
                decided.size(),
                decided.stream().map(this::view).toList(),
                missing.stream().map(UUID::toString).toList());
    }

    private VersionView view(ToolVersion version) {
        return VersionView.of(version, registry.find(version.tool().value()).map(ToolDefinition::definition));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new DomainException(EnhancementError.VERSION_NOT_FOUND, "There is no version of that name");
        }
    }

    public record DecisionWish(List<String> versionIds) {}

    /** @param missing those that are not there */
    public record Decisions(int decided, List<VersionView> versions, List<String> missing) {}
}
