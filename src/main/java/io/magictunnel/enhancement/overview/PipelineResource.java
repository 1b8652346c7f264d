package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.overview.JobView.Writer;
import io.magictunnel.enhancement.queue.BatchProgress;
import io.magictunnel.enhancement.queue.BatchRule;
import io.magictunnel.enhancement.queue.Batches;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.work.EnhancementConfig;
import io.magictunnel.platform.DomainException;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for tools to be described better. As every tool can be asked about, it is for administrators. */
@Path("/enhancements/pipeline")
@Tag(name = "enhancement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@AtLeast(Role.ADMIN)
@RequestScoped
public class PipelineResource {

    private static final int MOST_IN_BATCH = 1_000;
    private static final int MOST_BATCHES = 200;

    @Inject
    WishDesk desk;

    @Inject
    Batches batches;

    @Inject
    JobViews views;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @POST
    @Path("/tools/{name}/enhance")
    @Operation(summary = "Have a tool described better. It comes before all for which nobody waits")
    public Started enhance(@PathParam("name") String name, EnhanceWish wish) {
        var terms = desk.terms(wish.enhancementType(), wish.enhancementOptions(), wish.forceRegenerate());
        var job = desk.ask(current.get(), name, terms);
        return Started.of(job, views.writer(job.kind()), views.forecast().end(clock.instant()), desk.warning(name));
    }

    @POST
    @Path("/batch")
    @Operation(summary = "Have several tools described better. All names have to exist")
    public Batch batch(BatchWish wish) {
        var names = SecurityError.required("tool_names", wish.toolNames());
        if (names.isEmpty() || names.size() > MOST_IN_BATCH) {
            throw new DomainException(
                    EnhancementError.BATCH_SIZE_EXCEEDED,
                    "%d tools; allowed are 1 to %d".formatted(names.size(), MOST_IN_BATCH));
        }
        var options = wish.batchOptions().orElse(BatchOptions.NONE);
        var rule = options.rule();
        var terms = desk.terms(wish.enhancementType(), Optional.of(options.enhancement()), options.forceRegenerate());
        var caller = current.get();
        var begun = batches.begin(desk.wishes(caller, names, terms), rule, caller.userName());
        var atOnce = rule.concurrency().orElse(config.placesAtOnce());
        return new Batch(
                begun.id(),
                begun.jobs().size(),
                begun.jobs().stream().map(Queued::of).toList(),
                new BatchSettings(
                        atOnce,
                        rule.stopOnFirstError(),
                        views.forecast().end(clock.instant(), begun.jobs().size(), atOnce)));
    }

    @GET
    @Path("/batches")
    @Operation(summary = "How far batches are, newest first")
    public List<BatchProgress> batches(@QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > MOST_BATCHES) {
            throw new DomainException(
                    EnhancementError.INVALID_REQUEST,
                    "limit is %d; allowed are 1 to %d".formatted(limit, MOST_BATCHES));
        }
        return batches.recent(limit);
    }

    /** @param forceRegenerate also where there is a version already, and for tools of other servers */
    public record EnhanceWish(
            Optional<Boolean> forceRegenerate,
            Optional<EnhancementOptions> enhancementOptions,
            Optional<String> enhancementType) {}

    public record Started(
            String jobId,
            String toolName,
            String status,
            Instant estimatedCompletionTime,
            JobDetails jobDetails,
            Optional<String> warning) {

        static Started of(EnhancementJob job, Writer writer, Instant end, Optional<String> warning) {
            return new Started(
                    job.id(),
                    job.tool().value(),
                    "started",
                    end,
                    new JobDetails(job.createdAt(), writer.model(), writer.provider(), job.isForced()),
                    warning);
        }
    }

    public record JobDetails(Instant startedAt, String model, String provider, boolean forceRegenerate) {}

    public record BatchWish(
            List<String> toolNames, Optional<BatchOptions> batchOptions, Optional<String> enhancementType) {}

    /** @param concurrency how many at once; absent: as many as there are places */
    public record BatchOptions(
            Optional<Integer> concurrency,
            Optional<Boolean> forceRegenerate,
            Optional<String> targetAudience,
            Optional<Boolean> stopOnFirstError,
            Optional<Boolean> includeExamples,
            Optional<Boolean> includeTroubleshooting,
            Optional<String> style,
            Optional<String> template) {

        static final BatchOptions NONE = new BatchOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        BatchRule rule() {
            return new BatchRule(
                    concurrency.map(OptionalInt::of).orElse(OptionalInt.empty()), stopOnFirstError.orElse(false));
        }

        EnhancementOptions enhancement() {
            return new EnhancementOptions(includeExamples, includeTroubleshooting, targetAudience, style, template);
        }
    }

    public record Batch(String batchId, int totalTools, List<Queued> jobsCreated, BatchSettings batchSettings) {}

    public record Queued(String jobId, String toolName, String status) {

        static Queued of(EnhancementJob job) {
            return new Queued(job.id(), job.tool().value(), "queued");
        }
    }

    public record BatchSettings(int concurrency, boolean stopOnFirstError, Instant estimatedTotalTime) {}
}
