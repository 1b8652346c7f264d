package io.magictunnel.mcp;

import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.mcp.listing.ListViews;
import io.magictunnel.mcp.listing.ListWatcher;
import io.magictunnel.permission.PolicyChanged;
import io.magictunnel.registry.CatalogueChanged;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Tells clients that their list of tools has changed: those who listen, and only those whose own list is another one now. Changes
 * that come in a burst are told once.
 */
@ApplicationScoped
public class ListChanges {

    private static final Logger LOGGER = System.getLogger(ListChanges.class.getName());

    @Inject
    ListViews views;

    @Inject
    @ConfigProperties
    McpConfig config;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final Set<ListWatcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile Future<?> telling = CompletableFuture.completedFuture(null);

    /** Compares at once, too: what changed before the client listened is told now. */
    void watch(ListWatcher watcher) {
        watchers.add(watcher);
        tell(watcher);
    }

    void forget(ListWatcher watcher) {
        watchers.remove(watcher);
    }

    void onCatalogueChanged(@Observes CatalogueChanged change) {
        tellSoon();
    }

    void onPolicyChanged(@ObservesAsync PolicyChanged change) {
        tellSoon();
    }

    private void tellSoon() {
        if (scheduled.compareAndSet(false, true)) {
            telling = scheduler.schedule(this::tellAll, config.listChangedDelay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        telling.cancel(false);
    }

    private void tellAll() {
        scheduled.set(false);
        watchers.forEach(this::tell);
    }

    private void tell(ListWatcher watcher) {
        try {
            watcher.listIsNow(views.of(watcher.caller(), ListKind.TOOLS).digest());
        } catch (RuntimeException bug) {
            LOGGER.log(
                    Level.ERROR,
                    "A client was not told of its changed list caller="
                            + watcher.caller().label(),
                    bug);
        }
    }
}
