package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.FindFilter;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.permission.offer.OfferPrice;
import io.magictunnel.permission.offer.ToolOffers;
import io.magictunnel.permission.offer.ToolVisibility;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding tools over REST. Everybody finds what they may use themselves; administrators can look with another user's eyes. */
@Path("/discover")
@Tag(name = "discover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DiscoverResource {

    private static final int USUAL_LIMIT = 10;
    private static final int MOST_FILTERS = 100;

    @Inject
    ToolFinder finder;

    @Inject
    ToolOffers offers;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentCaller current;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    @POST
    @Operation(summary = "Find the tools that fit a sentence, with the reasons")
    public FindingView search(SearchWish wish) {
        var viewer = viewer(wish.asUser(), wish.virtualServer());
        return FindingView.of(
                finder.find(viewer, wish.request()), wish.inputSchemas().orElse(false));
    }

    @GET
    @Path("/modes")
    @Operation(summary = "The modes of ranking, and what holds where a search says nothing")
    public ModeList modes() {
        return new ModeList(Arrays.asList(DiscoveryMode.values()), config.mode, config.threshold, config.maxHits);
    }

    @GET
    @Path("/visibility")
    @Operation(
            summary =
                    "What a client's list of tools shows, and what it pays for it in tokens, shown as much as it is or"
                            + " otherwise")
    public VisibilityView visibility(
            @Parameter(description = "Whose client; only for administrators") @QueryParam("as_user") String user,
            @Parameter(description = "Through which virtual server") @QueryParam("virtual_server")
                    String virtualServer) {
        var viewer = viewer(Optional.ofNullable(user), Optional.ofNullable(virtualServer));
        return new VisibilityView(offers.of(viewer).asked(), offers.of(viewer).given(), offers.prices(viewer));
    }

    private Caller viewer(Optional<String> user, Optional<String> virtualServer) {
        var viewer = viewpoints.of(current.get(), user, virtualServer);
        viewpoints.note(current.get(), viewer);
        return viewer;
    }

    /**
     * What is looked for.
     *
     * @param threshold the least confidence of a hit
     * @param servers names of sources; only their tools are looked at
     * @param asUser whose tools; only for administrators
     * @param inputSchemas whether the answer holds them
     */
    public record SearchWish(
            String sentence,
            Optional<DiscoveryMode> mode,
            Optional<Integer> limit,
            Optional<Double> threshold,
            Optional<List<String>> servers,
            Optional<List<String>> categories,
            Optional<List<String>> tags,
            Optional<String> asUser,
            Optional<String> virtualServer,
            Optional<Boolean> inputSchemas) {

        FindRequest request() {
            var least = threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty());
            DiscoveryError.INVALID_SEARCH.unless(
                    least.isEmpty() || (least.getAsDouble() >= 0 && least.getAsDouble() <= 1),
                    "The threshold is a confidence, from 0 to 1");
            return new FindRequest(
                    sentence,
                    mode,
                    limit.orElse(USUAL_LIMIT),
                    new FindFilter(names("servers", servers), names("categories", categories), names("tags", tags)),
                    least);
        }

        private static Set<String> names(String what, Optional<List<String>> given) {
            var names = given.orElse(List.of());
            DiscoveryError.INVALID_SEARCH.unless(
                    names.size() <= MOST_FILTERS,
                    "%d %s are named; allowed are %d".formatted(names.size(), what, MOST_FILTERS));
            return Set.copyOf(names);
        }
    }

    public record ModeList(List<DiscoveryMode> modes, DiscoveryMode usual, double threshold, int mostHits) {}

    /**
     * How much a list shows.
     *
     * @param asked what is set
     * @param given what holds: all where the caller may use none of the tools that find others
     */
    public record VisibilityView(ToolVisibility asked, ToolVisibility given, List<OfferPrice> prices) {}
}
