package io.magictunnel.enhancement.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a batch is. A tool that waited already when the batch was asked for is worked on once; it counts where it was first.
 *
 * @param total how many tools were asked for
 * @param concurrency how many may run at once, where it has a limit of its own
 * @param timeLeft at the pace so far; absent before the first has ended, and when all have
 */
public record BatchProgress(
        String id,
        String requestedBy,
        Instant createdAt,
        int total,
        int queued,
        int running,
        int completed,
        int failed,
        int cancelled,
        Optional<Integer> concurrency,
        Optional<Duration> timeLeft) {

    public int ended() {
        return completed + failed + cancelled;
    }

    public int open() {
        return queued + running;
    }

    /** In percent of those that there are. */
    public int percent() {
        return open() == 0 ? 100 : ended() * 100 / (ended() + open());
    }
}
