package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobsWaiting;
import io.magictunnel.platform.Spans;
import io.magictunnel.platform.Stopping;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Takes jobs from the queue, as many at once as is allowed, and has them done. */
@ApplicationScoped
public class EnhancementWorkers {

    private static final System.Logger LOGGER = System.getLogger(EnhancementWorkers.class.getName());

    @Inject
    EnhancementQueue queue;

    @Inject
    JobWorker worker;

    @Inject
    EnhancementThreads threads;

    @Inject
    EnhancementMeters meters;

    @Inject
    Spans spans;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    /** Tells this server's jobs from those of others, and from its own of before a restart. */
    private final String owner = UUID.randomUUID().toString();

    private final Map<String, EnhancementJob> running = new ConcurrentHashMap<>();
    private Semaphore places;
    private volatile boolean stopped;

    @PostConstruct
    void prepare() {
        places = new Semaphore(config.maxConcurrent);
        meters.watchQueue();
    }

    void work(@ObservesAsync JobsWaiting waiting) {
        work();
    }

    /** Begins as many jobs as there are places; those that end begin others. */
    void work() {
        if (!config.enabled || stopped) {
            return;
        }
        var free = places.drainPermits();
        var taken = 0;
        try {
            if (free > 0) {
                for (var job : queue.take(owner, Math.min(free, config.batchSize), config.lease)) {
                    running.put(job.id(), job);
                    taken++;
                    threads.executor().execute(() -> run(job));
                }
            }
        } finally {
            places.release(free - taken);
        }
    }

    private void run(EnhancementJob job) {
        try {
            spans.within(
                    "enhance_tool",
                    Map.of("tool", job.tool().value(), "kind", job.kind().spelling()),
                    () -> worker.work(job, owner));
        } catch (RuntimeException bug) {
            LOGGER.log(Level.ERROR, "A tool could not be enhanced: tool=" + job.tool(), bug);
        } finally {
            running.remove(job.id());
            places.release();
        }
        work();
    }

    /** Lengthens the leases of what is worked on. */
    void holdOn() {
        running.values().forEach(job -> queue.hold(job, owner, config.lease));
    }

    void stop(@Observes Stopping stopping) {
        stopped = true;
    }
}
