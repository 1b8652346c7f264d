package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job, as REST tells of it.
 *
 * @param error why it failed, or waits for another attempt
 * @param versionId what came of it
 */
public record JobView(
        String jobId,
        String toolName,
        JobState status,
        EnhancementKind enhancementType,
        Style style,
        boolean forceRegenerate,
        Optional<String> batchId,
        String requestedBy,
        int attempts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Long> durationMs,
        Optional<String> versionId,
        Optional<String> error,
        Optional<String> message) {

    static JobView of(EnhancementJob job) {
        return new JobView(
                job.id(),
                job.tool().value(),
                job.state(),
                job.kind(),
                job.manner().style(),
                job.isForced(),
                job.batch(),
                job.requestedBy(),
                job.attempts(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                job.startedAt().flatMap(start -> job.endedAt()
                        .map(end -> Duration.between(start, end).toMillis())),
                job.version(),
                job.failure(),
                job.detail());
    }
}
