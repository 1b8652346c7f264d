package io.magictunnel.enhancement.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The jobs of one batch, counted. */
final class BatchTally {

    private final Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
    private Optional<Instant> begun = Optional.empty();

    /** Jobs of a batch in one state. */
    record Row(String batch, JobState state, long jobs, Instant firstStart) {}

    BatchTally(List<Row> rows) {
        rows.forEach(row -> counts.put(row.state(), (int) row.jobs()));
        begun = rows.stream().map(Row::firstStart).filter(Objects::nonNull).min(Instant::compareTo);
    }

    BatchProgress progress(EnhancementBatch batch, Instant now) {
        return new BatchProgress(
                batch.id(),
                batch.requestedBy(),
                batch.createdAt(),
                batch.tools(),
                of(JobState.QUEUED),
                of(JobState.RUNNING),
                of(JobState.COMPLETED),
                of(JobState.FAILED),
                of(JobState.CANCELLED),
                batch.concurrency(),
                timeLeft(now));
    }

    private Optional<Duration> timeLeft(Instant now) {
        var ended = of(JobState.COMPLETED) + of(JobState.FAILED);
        var open = of(JobState.QUEUED) + of(JobState.RUNNING);
        return ended == 0 || open == 0
                ? Optional.empty()
                : begun.map(
                        start -> Duration.between(start, now).multipliedBy(open).dividedBy(ended));
    }

    private int of(JobState state) {
        return counts.getOrDefault(state, 0);
    }
}
