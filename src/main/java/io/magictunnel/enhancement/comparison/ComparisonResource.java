package io.magictunnel.enhancement.comparison;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares better words with the source's own, live. */
@Path("/enhancements/comparisons/{tool}")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class ComparisonResource {

    @Inject
    Comparisons comparisons;

    @Inject
    Versions versions;

    @Inject
    ToolRegistry registry;

    @Inject
    CurrentCaller current;

    @POST
    @Operation(
            summary = "Let half of all callers have the source's own words from now on, and count how each half does")
    public Comparison begin(@PathParam("tool") String tool) {
        versions.compare(registry.get(tool).name(), true, current.get());
        return of(tool);
    }

    @GET
    @Operation(summary = "How each half does")
    public Comparison of(@PathParam("tool") String tool) {
        return comparisons
                .of(registry.get(tool).name())
                .orElseThrow(() -> new DomainException(
                        EnhancementError.VERSION_NOT_FOUND, "Nothing is compared for '%s'".formatted(tool)));
    }

    @DELETE
    @Operation(summary = "Let everybody have the better words again")
    public void end(@PathParam("tool") String tool) {
        versions.compare(registry.get(tool).name(), false, current.get());
    }
}
