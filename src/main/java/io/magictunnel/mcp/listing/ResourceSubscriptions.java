package io.magictunnel.mcp.listing;

import io.magictunnel.execution.context.ResourceUpdated;
import io.magictunnel.execution.context.ResourceWatches;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.registry.context.ResourceAddress;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Tells clients of changes of the resources to which they have subscribed, as long as they may see them. A resource that
 * changes often is told of once in a while.
 */
@ApplicationScoped
public class ResourceSubscriptions {

    private static final System.Logger LOGGER = System.getLogger(ResourceSubscriptions.class.getName());
    /** Parts of watched resources that may wait to be told of; whoever misses one hears of the next. */
    private static final int MOST_PENDING = 10_000;

    @Inject
    CallerContext context;

    @Inject
    ResourceWatches watches;

    @Inject
    @ConfigProperties
    McpConfig config;

    @Resource
    ManagedScheduledExecutorService managed;

    private final Map<ResourceWatcher, Map<String, ResourceAddress>> byWatcher = new ConcurrentHashMap<>();
    private final Set<ResourceAddress> pending = new HashSet<>();
    private volatile Future<?> telling = CompletableFuture.completedFuture(null);

    /** What came of a subscription. */
    public enum Result {
        SUBSCRIBED,
        /** Not there, or not for this caller. */
        UNKNOWN,
        /** Nobody would ever tell of a change. */
        NEVER_TOLD,
        TOO_MANY
    }

    /** A second time changes nothing. */
    public Result subscribe(ResourceWatcher watcher, String uri) {
        var address = context.view(watcher.caller()).address(uri);
        if (address.isEmpty()) {
            return Result.UNKNOWN;
        }
        if (!watches.canWatch(address.get())) {
            return Result.NEVER_TOLD;
        }
        var mine = byWatcher.computeIfAbsent(watcher, unseen -> new ConcurrentHashMap<>());
        if (mine.size() >= config.maxSubscriptions() && !mine.containsKey(uri)) {
            return Result.TOO_MANY;
        }
        if (mine.putIfAbsent(uri, address.get()) == null) {
            watches.watch(address.get());
        }
        return Result.SUBSCRIBED;
    }

    public void unsubscribe(ResourceWatcher watcher, String uri) {
        Optional.ofNullable(byWatcher.getOrDefault(watcher, Map.of()).remove(uri))
                .ifPresent(watches::unwatch);
    }

    /** Ends all its subscriptions. */
    public void forget(ResourceWatcher watcher) {
        Optional.ofNullable(byWatcher.remove(watcher))
                .ifPresent(all -> all.values().forEach(watches::unwatch));
    }

    void onUpdate(@Observes ResourceUpdated update) {
        var address = new ResourceAddress(update.source(), update.originalUri());
        synchronized (pending) {
            if (pending.size() >= MOST_PENDING || !pending.add(address) || pending.size() > 1) {
                return;
            }
        }
        telling = timer().schedule(this::tellAll, config.listChangedDelay().toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        telling.cancel(false);
    }

    ScheduledExecutorService timer() {
        return managed;
    }

    private void tellAll() {
        List<ResourceAddress> changed;
        synchronized (pending) {
            changed = List.copyOf(pending);
            pending.clear();
        }
        byWatcher.forEach((watcher, subscribed) -> tell(watcher, subscribed, changed));
    }

    private void tell(ResourceWatcher watcher, Map<String, ResourceAddress> subscribed, List<ResourceAddress> changed) {
        try {
            var view = context.view(watcher.caller());
            subscribed.forEach((uri, address) -> changed.stream()
                    .filter(one -> isPartOf(one, address))
                    .map(one -> one.equals(address)
                            ? uri
                            : view.catalogue().uris().exposed(one.source(), one.originalUri(), false))
                    .filter(told ->
                            view.address(uri).isPresent() && view.address(told).isPresent())
                    .forEach(watcher::resourceUpdated));
        } catch (RuntimeException bug) {
            LOGGER.log(
                    Level.ERROR,
                    "A client was not told of a changed resource caller="
                            + watcher.caller().label(),
                    bug);
        }
    }

    /** Who subscribes to a folder hears of its files. */
    private static boolean isPartOf(ResourceAddress changed, ResourceAddress watched) {
        if (!changed.source().equals(watched.source())) {
            return false;
        }
        var folder = watched.originalUri().endsWith("/") ? watched.originalUri() : watched.originalUri() + "/";
        return changed.originalUri().equals(watched.originalUri())
                || changed.originalUri().startsWith(folder);
    }
}
