package io.magictunnel.enhancement.statistics;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.statistics.Standings.Standing;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All tools and how far they are on their way to better words. */
@Path("/enhancements/pipeline")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class EnhancedToolsResource {

    private static final int MOST = 1_000;

    @Inject
    Standings standings;

    @GET
    @Path("/tools")
    @Operation(summary = "Tools with their words, the source's and better ones, by name")
    public EnhancedTools tools(
            @QueryParam("filter") @DefaultValue("") String filter,
            @QueryParam("enhancement_status") ToolStanding wanted,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw new DomainException(
                    EnhancementError.INVALID_REQUEST,
                    "limit is %d, offset is %d; allowed are 1 to %d, and 0 or more".formatted(limit, offset, MOST));
        }
        var all = standings.all();
        var found = all.stream()
                .filter(standing -> wanted == null || standing.how() == wanted)
                .filter(standing -> holds(standing.tool(), filter.strip().toLowerCase(Locale.ROOT)))
                .toList();
        var shown = found.stream().skip(offset).limit(limit).toList();
        return new EnhancedTools(
                views(shown),
                new Pagination(found.size(), shown.size(), offset + shown.size() < found.size()),
                new ToolSummary(
                        count(all, ToolStanding.ENHANCED),
                        count(all, ToolStanding.PENDING),
                        count(all, ToolStanding.FAILED),
                        count(all, ToolStanding.ORIGINAL)));
    }

    private List<EnhancedToolView> views(List<Standing> shown) {
        var makings = standings.makings(shown.stream()
                .flatMap(standing -> standing.tool().words().map(ToolWords::version).stream())
                .toList());
        return shown.stream()
                .map(standing -> EnhancedToolView.of(
                        standing,
                        standing.tool().words().flatMap(words -> Optional.ofNullable(makings.get(words.version())))))
                .toList();
    }

    private static boolean holds(ToolDefinition tool, String words) {
        return words.isEmpty()
                || tool.name().value().toLowerCase(Locale.ROOT).contains(words)
                || tool.description().toLowerCase(Locale.ROOT).contains(words)
                || tool.words()
                        .filter(better ->
                                better.description().toLowerCase(Locale.ROOT).contains(words))
                        .isPresent();
    }

    private static long count(List<Standing> standings, ToolStanding wanted) {
        return standings.stream().filter(standing -> standing.how() == wanted).count();
    }

    public record EnhancedTools(List<EnhancedToolView> tools, Pagination pagination, ToolSummary summary) {}

    public record Pagination(long total, long returned, boolean hasMore) {}

    /** @param originalTools those of which the source's words are meant to stay */
    public record ToolSummary(long enhancedTools, long pendingTools, long failedTools, long originalTools) {}
}
