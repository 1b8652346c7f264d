package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Waits for jobs that somebody wants to see the end of. Not for long, and not many wait at once; the job goes on anyway. */
@ApplicationScoped
public class Awaited {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int MOST_AT_ONCE = 20;

    @Inject
    EnhancementQueue queue;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** The job as it is when it has ended, or when waiting has. */
    EnhancementJob end(EnhancementJob job) {
        if (!places.tryAcquire()) {
            return job;
        }
        try {
            return look(job, System.nanoTime() + LONGEST.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return job;
        } finally {
            places.release();
        }
    }

    private EnhancementJob look(EnhancementJob job, long until) throws InterruptedException {
        var now = job;
        while (now.state().isOpen() && System.nanoTime() < until) {
            Thread.sleep(BETWEEN_LOOKS);
            now = queue.find(job.id()).orElse(now);
        }
        return now;
    }
}
