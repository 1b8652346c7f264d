package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.version.Tried;
import io.magictunnel.enhancement.version.VersionState;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Spans;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Does one job from beginning to end. Whatever happens, the job ends in one state or waits for another attempt, and the tool
 * stays usable in its source's words.
 */
@ApplicationScoped
public class JobWorker {

    private static final System.Logger LOGGER = System.getLogger(JobWorker.class.getName());

    @Inject
    EnhancementPipeline pipeline;

    @Inject
    Proving proving;

    @Inject
    EnhancementQueue queue;

    @Inject
    Versions versions;

    @Inject
    JobEnd end;

    @Inject
    ToolRegistry registry;

    @Inject
    HandOver handOver;

    @Inject
    EnhancementMeters meters;

    @Inject
    Spans spans;

    @Inject
    Recipe recipe;

    @Inject
    EnhancementCache cache;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    void work(EnhancementJob job, String owner) {
        try {
            workOn(job, owner);
        } catch (JobLostException lost) {
            LOGGER.log(Level.WARNING, "Somebody else describes a tool by now: tool={0}", job.tool());
        }
    }

    private void workOn(EnhancementJob job, String owner) {
        var tool = registry.find(job.tool().value());
        if (tool.isEmpty()) {
            queue.cancel(job, owner, "The tool is gone");
        } else if (!tool.get().isOurs() && !job.isForced()) {
            queue.fail(
                    job,
                    owner,
                    Mishap.EXTERNAL_TOOL_PROTECTION.name(),
                    "The tool belongs to %s; its words are changed only where that is forced"
                            .formatted(tool.get().source().inWords()));
        } else if (!job.isForced() && isDone(job, tool.get())) {
            queue.complete(job, owner, Optional.empty(), "It was described before, and nothing has changed since");
        } else {
            write(job, owner, tool.get());
        }
    }

    private boolean isDone(EnhancementJob job, ToolDefinition tool) {
        var now = new Tried(tool.name().value(), tool.definition(), recipe.of(job.kind(), job.manner()));
        return versions.of(tool.name()).stream()
                .anyMatch(version ->
                        new Tried(version.tool().value(), version.definition(), version.recipe()).equals(now));
    }

    private void write(EnhancementJob job, String owner, ToolDefinition tool) {
        if (job.isForced() && job.attempts() <= 1) {
            cache.forget(tool.name().value());
        }
        try {
            var written = pipeline.write(Caller.system(), tool, job.kind(), job.manner());
            var proven = spans.within("prove_words", Map.of(), () -> proving.prove(tool, written));
            var kept = spans.within("keep_version", Map.of(), () -> end.keep(job, owner, proven, config.autoApprove));
            if (kept.state() == VersionState.ACTIVE) {
                handOver.soon();
            }
            meters.described(kept);
            LOGGER.log(
                    Level.INFO,
                    "Tool described: tool={0}, kind={1}, provider={2}, took={3} ms, state={4}",
                    tool.name(),
                    kept.kind().spelling(),
                    kept.provider(),
                    kept.took().toMillis(),
                    kept.state());
        } catch (JobLostException lost) {
            throw lost;
        } catch (RuntimeException failed) {
            recover(job, owner, tool, failed);
        }
    }

    private void recover(EnhancementJob job, String owner, ToolDefinition tool, RuntimeException failed) {
        var mishap = Mishap.of(failed);
        var told = failed instanceof DomainException refused ? refused.retryAfter() : Optional.<Duration>empty();
        var wait = mishap.waitAfter(job.attempts(), told);
        var isTriedAgain = wait.isPresent() && job.attempts() < config.maxAttempts;
        meters.failed(mishap, !isTriedAgain);
        if (isTriedAgain) {
            queue.postpone(job, owner, clock.instant().plus(wait.get()), mishap.name(), failed.getMessage());
            return;
        }
        LOGGER.log(Level.WARNING, "A tool keeps its own words: tool={0}, reason={1}", tool.name(), mishap);
        end.fail(
                job,
                owner,
                pipeline.nothing(tool, job.kind(), job.manner(), failed.getMessage()),
                mishap.name(),
                failed.getMessage());
    }
}
