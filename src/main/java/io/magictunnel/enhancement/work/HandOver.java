package io.magictunnel.enhancement.work;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.magictunnel.enhancement.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands new words to the catalogue, many at once: with each change of it, every client's list is out of date. */
@ApplicationScoped
public class HandOver {

    private static final System.Logger LOGGER = System.getLogger(HandOver.class.getName());
    private static final int PAUSE_MILLIS = 500;

    @Inject
    Versions versions;

    @Inject
    EnhancementThreads threads;

    private final AtomicBoolean due = new AtomicBoolean();

    /** Within about half a second. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, MILLISECONDS, threads.executor())
                    .execute(this::now);
        }
    }

    private void now() {
        due.set(false);
        try {
            versions.handOver();
        } catch (RuntimeException unreadable) {
            LOGGER.log(Level.ERROR, "The catalogue does not get the words that are in use now", unreadable);
        }
    }
}
