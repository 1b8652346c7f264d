package io.magictunnel.enhancement.statistics;

import io.magictunnel.enhancement.statistics.Standings.Standing;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tools whose words are another server's. */
@Path("/enhancements/external")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class ExternalToolsResource {

    @Inject
    Standings standings;

    @GET
    @Operation(summary = "Tools of other servers, whose words are changed only where that is forced")
    public ExternalTools external() {
        var tools = standings.all().stream()
                .flatMap(standing -> standing.tool().source() instanceof ToolSource.UpstreamServer(var server)
                        ? Stream.of(ExternalTool.of(standing, server))
                        : Stream.empty())
                .toList();
        return new ExternalTools(tools, tools.size());
    }

    public record ExternalTools(List<ExternalTool> tools, long total) {}

    /** @param warning what to think of before its words are changed */
    public record ExternalTool(String name, String server, boolean enhanced, String warning) {

        static ExternalTool of(Standing standing, String server) {
            var name = standing.tool().name().value();
            return new ExternalTool(
                    name, server, standing.how() == ToolStanding.ENHANCED, ExternalWarning.of(name, server));
        }
    }
}
