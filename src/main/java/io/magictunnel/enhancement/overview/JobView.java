package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job, as REST tells of it.
 *
 * @param progress from 0 to 1, guessed at the usual pace; absent where it has ended
 * @param provider who writes, or has written
 * @param message in words, why it ended as it did or waits for another attempt
 */
public record JobView(
        String jobId,
        String toolName,
        JobState status,
        Optional<Double> progress,
        Optional<Instant> startedAt,
        Optional<Instant> estimatedCompletion,
        Optional<Instant> completedAt,
        Optional<Long> durationMs,
        String provider,
        String model,
        Optional<JobResult> result,
        EnhancementKind enhancementType,
        Style style,
        boolean forceRegenerate,
        Optional<String> batchId,
        String requestedBy,
        int attempts,
        Instant createdAt,
        Optional<String> error,
        Optional<String> message) {

    /**
     * What came of a job that has ended.
     *
     * @param success whether there are words now that can be used
     */
    public record JobResult(
            boolean success,
            Optional<Double> confidenceScore,
            Optional<String> improvementSummary,
            Optional<String> versionId,
            Optional<VersionState> versionState,
            Optional<String> error) {

        static JobResult of(EnhancementJob job, Optional<ToolVersion> version) {
            return new JobResult(
                    job.state() == JobState.COMPLETED
                            && version.filter(made -> made.state() == VersionState.REJECTED)
                                    .isEmpty(),
                    version.map(ToolVersion::confidence),
                    version.map(made -> made.content().summary()).filter(words -> !words.isBlank()),
                    job.version(),
                    version.map(ToolVersion::state),
                    job.failure());
        }
    }

    /**
     * @param version what came of it
     * @param writer who is asked usually
     */
    static JobView of(
            EnhancementJob job, Optional<ToolVersion> version, Writer writer, Forecast forecast, Instant now) {
        var running = job.startedAt().filter(start -> job.state() == JobState.RUNNING);
        return new JobView(
                job.id(),
                job.tool().value(),
                job.state(),
                job.state().isOpen()
                        ? Optional.of(running.map(start -> forecast.progress(start, now))
                                .orElse(0.0))
                        : Optional.empty(),
                job.startedAt(),
                running.map(forecast::end),
                job.endedAt(),
                job.startedAt().flatMap(start -> job.endedAt()
                        .map(end -> Duration.between(start, end).toMillis())),
                version.map(ToolVersion::provider)
                        .filter(name -> !name.isEmpty())
                        .orElse(writer.provider()),
                version.map(ToolVersion::model).filter(name -> !name.isEmpty()).orElse(writer.model()),
                job.state().isOpen() ? Optional.empty() : Optional.of(JobResult.of(job, version)),
                job.kind(),
                job.manner().style(),
                job.isForced(),
                job.batch(),
                job.requestedBy(),
                job.attempts(),
                job.createdAt(),
                job.failure(),
                job.detail());
    }

    /**
     * Who is asked.
     *
     * @param model empty where that is not known yet
     */
    record Writer(String provider, String model) {}
}
