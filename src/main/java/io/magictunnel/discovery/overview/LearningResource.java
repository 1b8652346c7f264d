package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryError;
import io.magictunnel.discovery.learning.Consent;
import io.magictunnel.discovery.learning.LearningConfig;
import io.magictunnel.discovery.learning.Vote;
import io.magictunnel.discovery.learning.Votes;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is learned from searches, over REST: to say which tool was right, to see what is remembered of oneself, and to erase it. */
@Path("/discover")
@Tag(name = "discover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LearningResource {

    private static final int MOST_SHOWN = 1000;

    @Inject
    Votes votes;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    CurrentCaller current;

    @Inject
    @ConfigProperties
    LearningConfig config;

    @POST
    @Path("/corrections")
    @Operation(summary = "Say which tool was right for a sentence, and which was not. Later searches are ranked by it")
    public CorrectionAnswer correct(CorrectionWish wish) {
        var caller = current.get();
        DiscoveryError.INVALID_SEARCH.unless(!wish.sentence().isBlank(), "A correction needs the sentence");
        var right = usable(caller, wish.right());
        var wrong = wish.wrong().map(name -> usable(caller, name));
        return new CorrectionAnswer(votes.cast(caller, wish.sentence(), right, wrong), config.consent);
    }

    @GET
    @Path("/learning")
    @Operation(summary = "What is remembered of the caller's own searches")
    public Remembered remembered() {
        return new Remembered(
                config.consent,
                config.keepFor,
                votes.of(current.get(), MOST_SHOWN).stream().map(VoteView::of).toList());
    }

    @DELETE
    @Path("/learning")
    @Operation(
            summary = "Erase what is remembered of the caller's own searches, or as an administrator of another user's")
    public Erased erase(
            @Parameter(description = "Another user; only for administrators") @QueryParam("user") String user) {
        var caller = current.get();
        return new Erased(votes.erase(caller, user == null ? caller.userName() : user));
    }

    private ToolName usable(Caller caller, String name) {
        return catalogue
                .find(caller, name)
                .orElseThrow(() ->
                        new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(name)))
                .name();
    }

    /** @param wrong the tool that was found in the place of the right one */
    public record CorrectionWish(String sentence, String right, Optional<String> wrong) {}

    /** @param remembered not where consent is off, the sentence says nothing, or the day's choices are used up */
    public record CorrectionAnswer(boolean remembered, Consent consent) {}

    public record Remembered(Consent consent, Duration keepFor, List<VoteView> choices) {}

    public record VoteView(String sentence, String tool, Vote.Verdict verdict, boolean shared, Instant at) {

        static VoteView of(Vote vote) {
            return new VoteView(vote.sentence(), vote.tool().value(), vote.verdict(), vote.shared(), vote.at());
        }
    }

    public record Erased(int choices) {}
}
