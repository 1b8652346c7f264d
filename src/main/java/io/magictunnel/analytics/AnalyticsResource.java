package io.magictunnel.analytics;

import io.magictunnel.execution.history.ToolExecution;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the dashboard over REST. */
@Path("/analytics")
@Tag(name = "analytics")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AnalyticsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Summaries summaries;

    @GET
    @Path("/summary")
    @Operation(summary = "What the dashboard shows: operators see all of it, others what is theirs")
    public SummaryView summary() {
        return SummaryView.of(summaries.of(current.get()));
    }

    /**
     * The moment, as far as the caller may know it.
     *
     * @param clients how many have a session; only for operators
     * @param lastHour only for operators
     */
    public record SummaryView(
            int tools,
            int servers,
            int serversReady,
            Optional<Integer> clients,
            Optional<HourView> lastHour,
            List<RecentView> recent) {

        static SummaryView of(Summary summary) {
            return new SummaryView(
                    summary.tools(),
                    summary.servers(),
                    summary.serversReady(),
                    summary.lastHour().map(seesAll -> summary.clients().size()),
                    summary.lastHour().map(HourView::of),
                    summary.recent().stream().map(RecentView::of).toList());
        }
    }

    /** @param minutes those in which anything was called */
    public record HourView(long calls, long failures, List<MinuteView> minutes) {

        static HourView of(CallChart chart) {
            return new HourView(
                    chart.calls(),
                    chart.failures(),
                    chart.busy().stream()
                            .map(bar -> new MinuteView(bar.from(), bar.calls(), bar.failures()))
                            .toList());
        }
    }

    public record MinuteView(Instant from, long calls, long failures) {}

    public record RecentView(
            String id, String tool, String caller, Instant startedAt, Duration duration, String outcome) {

        static RecentView of(ToolExecution execution) {
            return new RecentView(
                    execution.id(),
                    execution.tool(),
                    execution.caller(),
                    execution.startedAt(),
                    execution.duration(),
                    execution.outcome().name().toLowerCase(Locale.ROOT));
        }
    }
}
