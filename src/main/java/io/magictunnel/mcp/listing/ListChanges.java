package io.magictunnel.mcp.listing;

import io.magictunnel.mcp.McpConfig;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.PolicyChanged;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.registry.context.ContextChanged;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Tells clients that their lists have changed: those who listen, and only those whose own list is another one now. Changes
 * that come in a burst are told once. Who listens to a virtual server that is gone is told so, and listens no more.
 */
@ApplicationScoped
public class ListChanges {

    private static final Logger LOGGER = System.getLogger(ListChanges.class.getName());

    @Inject
    ListViews views;

    @Inject
    Permissions permissions;

    @Inject
    @ConfigProperties
    McpConfig config;

    @Resource
    ManagedScheduledExecutorService managed;

    private final Set<ListWatcher> watchers = ConcurrentHashMap.newKeySet();
    private final Set<ChangedList> pending = EnumSet.noneOf(ChangedList.class);
    private volatile Future<?> telling = CompletableFuture.completedFuture(null);

    /** Compares at once, too: what changed before the client listened is told now. */
    public void watch(ListWatcher watcher) {
        watchers.add(watcher);
        tell(watcher, EnumSet.allOf(ChangedList.class));
    }

    public void forget(ListWatcher watcher) {
        watchers.remove(watcher);
    }

    void onCatalogueChanged(@Observes CatalogueChanged change) {
        tellSoon(EnumSet.of(ChangedList.TOOLS));
    }

    void onContextChanged(@Observes ContextChanged change) {
        var changed = EnumSet.noneOf(ChangedList.class);
        if (change.prompts()) {
            changed.add(ChangedList.PROMPTS);
        }
        if (change.resources()) {
            changed.add(ChangedList.RESOURCES);
        }
        tellSoon(changed);
    }

    void onPolicyChanged(@ObservesAsync PolicyChanged change) {
        tellSoon(EnumSet.allOf(ChangedList.class));
    }

    @PreDestroy
    void stop() {
        telling.cancel(false);
    }

    ScheduledExecutorService timer() {
        return managed;
    }

    private void tellSoon(Set<ChangedList> changed) {
        synchronized (pending) {
            var isPlanned = !pending.isEmpty();
            pending.addAll(changed);
            if (isPlanned || pending.isEmpty()) {
                return;
            }
        }
        telling = timer().schedule(this::tellAll, config.listChangedDelay().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellAll() {
        Set<ChangedList> changed;
        synchronized (pending) {
            changed = EnumSet.copyOf(pending);
            pending.clear();
        }
        watchers.forEach(watcher -> tell(watcher, changed));
    }

    private void tell(ListWatcher watcher, Set<ChangedList> changed) {
        try {
            for (var list : watcher.watched()) {
                if (changed.contains(list)) {
                    watcher.listIsNow(list, views.digest(watcher.caller(), list));
                }
            }
            endIfGone(watcher);
        } catch (RuntimeException bug) {
            LOGGER.log(
                    Level.ERROR,
                    "A client was not told of its changed list caller="
                            + watcher.caller().label(),
                    bug);
        }
    }

    /** Whoever came through a virtual server listens as long as it can be entered. */
    private void endIfGone(ListWatcher watcher) {
        var scope = watcher.caller().scope();
        if (scope.isPresent() && permissions.entered(watcher.caller()).isEmpty()) {
            watcher.dismiss("The virtual server '%s' cannot be entered any more".formatted(scope.get()));
        }
    }
}
