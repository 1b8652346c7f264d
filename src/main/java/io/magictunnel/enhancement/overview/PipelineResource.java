package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.queue.BatchRule;
import io.magictunnel.enhancement.queue.Batches;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.queue.JobWish;
import io.magictunnel.enhancement.queue.JobWish.Priority;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue of tools that are to be described better. As every tool can be asked about, it is for administrators. */
@Path("/enhancements/pipeline")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class PipelineResource {

    private static final int MOST_IN_BATCH = 1_000;

    @Inject
    EnhancementQueue queue;

    @Inject
    Batches batches;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    ToolRegistry registry;

    @Inject
    CurrentCaller current;

    @POST
    @Path("/tools/{name}/enhance")
    @Operation(summary = "Have a tool described better. It comes before all for which nobody waits")
    public JobView enhance(@PathParam("name") String name, EnhanceWish wish) {
        var asked = Optional.ofNullable(wish);
        return queue
                .add(List.of(wish(
                        name,
                        asked.flatMap(EnhanceWish::enhancementType),
                        asked.flatMap(EnhanceWish::forceRegenerate),
                        Priority.PERSON)))
                .stream()
                .map(JobView::of)
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        EnhancementError.ENHANCEMENT_FAILED, "The wish for '%s' could not be kept".formatted(name)));
    }

    @GET
    @Path("/jobs")
    @Operation(summary = "Jobs, newest first")
    public Jobs jobs(
            @QueryParam("status") String status,
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
        var found = queue.search(
                new JobQuery(states(status), Optional.ofNullable(tool), Optional.ofNullable(batch), offset, limit));
        return new Jobs(
                found.items().stream().map(JobView::of).toList(),
                new Summary(
                        queue.search(JobQuery.of()).total(),
                        queue.search(JobQuery.of(JobState.QUEUED)).total(),
                        queue.search(JobQuery.of(JobState.RUNNING)).total(),
                        queue.search(JobQuery.of(JobState.COMPLETED)).total(),
                        queue.search(JobQuery.of(JobState.FAILED)).total()),
                found.total());
    }

    @POST
    @Path("/batch")
    @Operation(
            summary =
                    "Have several tools described better; those that are gone are left out of none: all names have to exist")
    public Batch batch(BatchWish wish) {
        var names = SecurityError.required("tool_names", wish.toolNames());
        if (names.isEmpty() || names.size() > MOST_IN_BATCH) {
            throw new DomainException(
                    EnhancementError.BATCH_SIZE_EXCEEDED,
                    "%d tools; allowed are 1 to %d".formatted(names.size(), MOST_IN_BATCH));
        }
        var forced = wish.batchOptions().flatMap(BatchOptions::forceRegenerate);
        var begun = batches.begin(
                names.stream()
                        .distinct()
                        .map(name -> wish(name, wish.enhancementType(), forced, Priority.BATCH))
                        .toList(),
                BatchRule.NONE,
                current.get().userName());
        return new Batch(
                begun.id(),
                begun.jobs().size(),
                begun.jobs().stream().map(JobView::of).toList());
    }

    private JobWish wish(String name, Optional<String> kind, Optional<Boolean> forced, Priority priority) {
        return new JobWish(
                registry.get(name).name(),
                kind.map(PipelineResource::kind).orElse(EnhancementKind.FULL),
                enhancer.usualManner(),
                forced.orElse(false),
                priority,
                Optional.empty(),
                current.get().userName());
    }

    private static EnhancementKind kind(String spelling) {
        return EnhancementKind.named(spelling)
                .orElseThrow(() -> new DomainException(
                        EnhancementError.INVALID_REQUEST,
                        "The field 'enhancement_type' names no type",
                        "allowed: full, sampling_only, elicitation_only"));
    }

    private static Set<JobState> states(String status) {
        if (status == null) {
            return Set.of();
        }
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(status))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> new DomainException(
                        EnhancementError.INVALID_REQUEST,
                        "There is no status of that name",
                        "allowed: queued, running, completed, failed, cancelled"));
    }

    /** @param forceRegenerate also where there is a version already, and for tools of other servers */
    public record EnhanceWish(Optional<Boolean> forceRegenerate, Optional<String> enhancementType) {}

    public record BatchWish(
            List<String> toolNames, Optional<BatchOptions> batchOptions, Optional<String> enhancementType) {}

    public record BatchOptions(Optional<Boolean> forceRegenerate) {}

    public record Batch(String batchId, int totalTools, List<JobView> jobsCreated) {}

    public record Jobs(List<JobView> jobs, Summary summary, long total) {}

    public record Summary(long totalJobs, long queuedJobs, long runningJobs, long completedJobs, long failedJobs) {}
}
