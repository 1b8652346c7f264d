package io.magictunnel.enhancement.statistics;

import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of describing tools, over REST. */
@Path("/enhancements/pipeline/statistics")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class StatisticsResource {

    @Inject
    StatisticsDesk desk;

    @GET
    @Operation(summary = "How many tools are described better, by whom, how well, and what it cost")
    public StatisticsView statistics() {
        return StatisticsView.of(desk.now());
    }
}
