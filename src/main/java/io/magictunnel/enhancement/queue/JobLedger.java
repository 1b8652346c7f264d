package io.magictunnel.enhancement.queue;

import io.magictunnel.registry.ToolName;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes down what becomes of jobs: each deed is one short transaction. */
@ApplicationScoped
@Transactional
public class JobLedger {

    @Inject
    EnhancementJobRepository jobs;

    @Inject
    EnhancementBatchRepository batches;

    @Inject
    AuditTrail trail;

    /** The tool's open job: the one that waits already, or a new one. */
    EnhancementJob wish(JobWish wish, Instant now) {
        var open = jobs.openOf(wish.tool().value());
        if (open.isPresent()) {
            open.get().wishedAgain(wish);
            return open.get();
        }
        var job = new EnhancementJob(wish, now);
        jobs.add(job);
        return job;
    }

    Optional<EnhancementJob> take(String id, String owner, Instant now, Instant until) {
        return jobs.take(id, owner, now, until) ? jobs.find(id) : Optional.empty();
    }

    boolean complete(String id, String owner, Optional<UUID> version, String words, Instant now) {
        return change(id, owner, job -> job.complete(version, words, now));
    }

    /** Where it is one of a batch that ends with the first failure, the others of it are called off. */
    boolean fail(String id, String owner, String code, String words, Instant now) {
        return change(id, owner, job -> {
            job.fail(code, words, now);
            job.batch()
                    .flatMap(batches::find)
                    .filter(EnhancementBatch::stopsAtError)
                    .ifPresent(batch -> batches.cancelWaiting(
                            batch.id(), "Called off, as '%s' of its batch has failed".formatted(job.tool()), now));
        });
    }

    void begin(EnhancementBatch batch) {
        batches.add(batch);
    }

    int cancelWaiting(String batch, String words, Instant now) {
        return batches.cancelWaiting(batch, words, now);
    }

    void pause(Caller by, Instant now) {
        if (batches.pause().isEmpty()) {
            batches.add(new EnhancementPause(by.userName(), now));
            note(by, "enhancement.pause");
        }
    }

    /** Whether it was stopped. */
    boolean resume(Caller by) {
        var pause = batches.pause();
        pause.ifPresent(found -> {
            batches.remove(found);
            note(by, "enhancement.resume");
        });
        return pause.isPresent();
    }

    private void note(Caller by, String action) {
        trail.record(by, action, "queue", "enhancement", AuditTrail.Outcome.OK, "");
    }

    boolean postpone(String id, String owner, Instant until, String code, String words) {
        return change(id, owner, job -> job.postpone(until, code, words));
    }

    boolean cancel(String id, String owner, String words, Instant now) {
        return change(id, owner, job -> job.cancel(words, now));
    }

    /** Calls off what waits; what runs ends by itself. */
    int cancelWaiting(List<ToolName> tools, String words, Instant now) {
        var cancelled = 0;
        for (var tool : tools) {
            var open = jobs.openOf(tool.value()).filter(job -> job.state() == JobState.QUEUED);
            open.ifPresent(job -> job.cancel(words, now));
            cancelled += open.isPresent() ? 1 : 0;
        }
        return cancelled;
    }

    /** Only the holder changes a job; whoever lost it to somebody else changes nothing. */
    private boolean change(String id, String owner, Consumer<EnhancementJob> change) {
        var held = jobs.find(id)
                .filter(job -> job.state() == JobState.RUNNING
                        && job.owner().filter(owner::equals).isPresent());
        held.ifPresent(change);
        return held.isPresent();
    }
}
