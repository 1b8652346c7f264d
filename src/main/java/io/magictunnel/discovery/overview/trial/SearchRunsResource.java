package io.magictunnel.discovery.overview.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.trial.Miss;
import io.magictunnel.discovery.trial.OngoingRun;
import io.magictunnel.discovery.trial.Recall;
import io.magictunnel.discovery.trial.TestRun;
import io.magictunnel.discovery.trial.TestRuns;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
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
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs of the saved set over REST: to start one, to see how far it is, and how well each mode did over time. */
@Path("/discover/runs")
@Tag(name = "discover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@AtLeast(Role.OPERATOR)
public class SearchRunsResource {

    @Inject
    TestRuns runs;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The run that is under way, and those that are over, the newest first")
    public RunList list() {
        return new RunList(
                runs.ongoing().map(this::progress),
                runs.history(current.get()).stream().map(RunView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One run, and the cases in which no right tool came first")
    public RunReport get(@PathParam("id") String id) {
        return new RunReport(
                RunView.of(runs.get(current.get(), id)),
                runs.misses(current.get(), id).stream().map(MissView::of).toList());
    }

    @POST
    @Operation(
            summary =
                    "Try all test cases with the caller's own rights; without modes, in all that ask no language model")
    @APIResponseSchema(value = Progress.class, responseCode = "202", responseDescription = "Under way")
    public Response start(RunWish wish) {
        var run = runs.start(
                current.get(), wish.modes().<Set<DiscoveryMode>>map(Set::copyOf).orElse(TestRuns.IN_PROCESS));
        return Response.accepted(progress(run)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Cancel the run that is under way; what was tried until then is kept")
    public void cancel(@PathParam("id") String id) {
        runs.cancel(current.get(), id);
    }

    private Progress progress(OngoingRun run) {
        return new Progress(run.id(), run.startedAt(), run.startedBy(), run.done(), run.total(), runs.timeLeft());
    }

    public record RunWish(Optional<List<DiscoveryMode>> modes) {}

    public record RunList(Optional<Progress> ongoing, List<RunView> runs) {}

    /** @param done searches of {@code total} */
    public record Progress(
            String id, Instant startedAt, String startedBy, int done, int total, Optional<Duration> timeLeft) {}

    public record RunView(
            String id,
            Instant startedAt,
            Instant endedAt,
            String startedBy,
            TestRun.Ending ending,
            int cases,
            List<RecallView> results) {

        static RunView of(TestRun run) {
            return new RunView(
                    run.id(),
                    run.startedAt(),
                    run.endedAt(),
                    run.startedBy(),
                    run.ending(),
                    run.cases(),
                    run.results().entrySet().stream()
                            .map(result -> RecallView.of(result.getKey(), result.getValue()))
                            .toList());
        }
    }

    /** Shares from 0 to 1. */
    public record RecallView(
            DiscoveryMode mode, int cases, double recallAtOne, double recallAtFive, double mrr, Duration meanDuration) {

        static RecallView of(DiscoveryMode mode, Recall recall) {
            return new RecallView(mode, recall.cases(), recall.atOne(), recall.atFive(), recall.mrr(), recall.mean());
        }
    }

    public record RunReport(RunView run, List<MissView> misses) {}

    /**
     * A case in which no right tool came first.
     *
     * @param rank of the first right one; absent where none was found
     * @param came what came first instead
     */
    public record MissView(
            String caseId,
            DiscoveryMode mode,
            String sentence,
            List<String> expected,
            Optional<Integer> rank,
            Optional<String> came) {

        static MissView of(Miss miss) {
            return new MissView(
                    miss.caseId(),
                    miss.mode(),
                    miss.sentence(),
                    miss.expected().stream().map(ToolName::value).toList(),
                    miss.rank().stream().boxed().findFirst(),
                    miss.came().map(ToolName::value));
        }
    }
}
