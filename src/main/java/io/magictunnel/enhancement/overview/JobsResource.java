package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.queue.Paused;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue of tools that are to be described better: looking at it, stopping it and letting it go on. */
@Path("/enhancements/pipeline")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class JobsResource {

    @Inject
    EnhancementQueue queue;

    @Inject
    JobViews views;

    @Inject
    CurrentCaller current;

    @GET
    @Path("/jobs")
    @Operation(summary = "Jobs, newest first")
    public Jobs jobs(
            @QueryParam("status") JobState status,
            @QueryParam("tool_name") String tool,
            @QueryParam("batch_id") String batch,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > JobQuery.MOST || offset < 0) {
            throw new DomainException(
                    EnhancementError.INVALID_REQUEST,
                    "limit is %d, offset is %d; allowed are 1 to %d, and 0 or more"
                            .formatted(limit, offset, JobQuery.MOST));
        }
        var found = queue.search(new JobQuery(
                status == null ? Set.of() : Set.of(status),
                Optional.ofNullable(tool),
                Optional.ofNullable(batch),
                offset,
                limit));
        return new Jobs(views.of(found.items()), summary(), found.total());
    }

    @GET
    @Path("/jobs/{id}")
    @Operation(summary = "One job")
    public JobView job(@PathParam("id") String id) {
        return views.of(queue.find(id)
                .orElseThrow(() ->
                        new DomainException(EnhancementError.JOB_NOT_FOUND, "There is no job '%s'".formatted(id))));
    }

    @POST
    @Path("/pause")
    @Operation(summary = "Take nothing more from the queue, on no server. What runs ends")
    public QueueView pause() {
        queue.pause(current.get());
        return view();
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Go on with the queue")
    public QueueView resume() {
        queue.resume(current.get());
        return view();
    }

    private QueueView view() {
        var paused = queue.paused();
        return new QueueView(paused.isPresent(), paused, count(JobState.QUEUED), count(JobState.RUNNING));
    }

    private JobSummary summary() {
        return new JobSummary(
                queue.search(JobQuery.of()).total(),
                count(JobState.QUEUED),
                count(JobState.RUNNING),
                count(JobState.COMPLETED),
                count(JobState.FAILED),
                count(JobState.CANCELLED));
    }

    private long count(JobState state) {
        return queue.search(JobQuery.of(state)).total();
    }

    /** @param total how many the question has found; the summary is about all */
    public record Jobs(List<JobView> jobs, JobSummary summary, long total) {}

    public record JobSummary(
            long totalJobs,
            long queuedJobs,
            long runningJobs,
            long completedJobs,
            long failedJobs,
            long cancelledJobs) {}

    /** @param pause by whom and since when */
    public record QueueView(boolean paused, Optional<Paused> pause, long queuedJobs, long runningJobs) {}
}
