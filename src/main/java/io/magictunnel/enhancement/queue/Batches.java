package io.magictunnel.enhancement.queue;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tools that were asked for together: begun, counted, and called off together. */
@ApplicationScoped
public class Batches {

    @Inject
    EnhancementBatchRepository batches;

    @Inject
    JobLedger ledger;

    @Inject
    EnhancementQueue queue;

    @Inject
    Clock clock;

    /** A batch, and the open jobs of its tools. */
    public record Begun(String id, List<EnhancementJob> jobs) {}

    public Begun begin(List<JobWish> wishes, BatchRule rule, String requestedBy) {
        var now = clock.instant();
        var id = JobNames.batch(now);
        ledger.begin(new EnhancementBatch(id, wishes.size(), rule, requestedBy, now));
        return new Begun(id, queue.add(wishes.stream().map(wish -> wish.in(id)).toList()));
    }

    public Optional<BatchProgress> progress(String id) {
        return batches.find(id).map(batch -> progress(List.of(batch)).getFirst());
    }

    /** Newest first. */
    public List<BatchProgress> recent(int most) {
        return progress(batches.recent(most));
    }

    /** Those of which jobs are open, newest first. */
    public List<BatchProgress> open() {
        return recent(50).stream().filter(batch -> batch.open() > 0).toList();
    }

    /** Calls off what waits; how many jobs that were. */
    public int cancel(String id, String words) {
        return ledger.cancelWaiting(id, words, clock.instant());
    }

    private List<BatchProgress> progress(List<EnhancementBatch> asked) {
        Instant now = clock.instant();
        var counts = batches.counts(asked.stream().map(EnhancementBatch::id).toList()).stream()
                .collect(groupingBy(BatchTally.Row::batch));
        return asked.stream()
                .map(batch -> new BatchTally(counts.getOrDefault(batch.id(), List.of())).progress(batch, now))
                .toList();
    }
}
