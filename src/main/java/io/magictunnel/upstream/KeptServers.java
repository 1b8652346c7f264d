package io.magictunnel.upstream;

import io.magictunnel.execution.context.ResourceUpdated;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictConfig;
import io.magictunnel.registry.conflict.NamesLeftOut;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.federation.CatalogueDoor;
import io.magictunnel.upstream.federation.ContextDoor;
import io.magictunnel.upstream.federation.Publication;
import io.magictunnel.upstream.keeping.Keeping;
import io.magictunnel.upstream.keeping.ServerDiary;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.keeping.WantedResources;
import io.magictunnel.upstream.session.Patience;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The servers that are kept, each by a keeper on a thread of its own. */
@ApplicationScoped
public class KeptServers {

    private static final System.Logger LOGGER = System.getLogger(KeptServers.class.getName());

    @Inject
    ServerConnections connections;

    @Inject
    ToolRegistry registry;

    @Inject
    ContextRegistry context;

    @Inject
    @ConfigProperties
    ConflictConfig conflicts;

    @Inject
    UpstreamThreads threads;

    @Inject
    Event<ServerStateChanged> changes;

    @Inject
    Event<ResourceUpdated> updates;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    UpstreamConfig config;

    private final Map<String, Kept> servers = new ConcurrentSkipListMap<>();
    private final WantedResources watched = new WantedResources(
            (server, uri) -> updates.fire(new ResourceUpdated(new ToolSource.UpstreamServer(server), uri)));
    private Keeping keeping;

    /** A keeper at work. */
    private record Kept(ServerKeeper keeper, Future<?> thread, CountDownLatch ended) {}

    @PostConstruct
    void prepare() {
        keeping = new Keeping(
                connections,
                config.backOff(),
                config.stableAfter,
                config.grace,
                config.checkEvery,
                status -> changes.fireAsync(new ServerStateChanged(status, false)),
                watched);
    }

    /** Somebody wants to hear when a resource of the server changes. */
    void watch(String server, String uri) {
        watched.add(server, uri);
        find(server).ifPresent(ServerKeeper::watchAgain);
    }

    void unwatch(String server, String uri) {
        watched.remove(server, uri);
        find(server).ifPresent(ServerKeeper::watchAgain);
    }

    Optional<ServerKeeper> find(String name) {
        return Optional.ofNullable(servers.get(name)).map(Kept::keeper);
    }

    List<ServerKeeper> all() {
        return servers.values().stream().map(Kept::keeper).toList();
    }

    /** Begins to keep a server. Returns at once; the server comes up in its own time. */
    synchronized void keep(ServerDefinition server, ServerStatus.Origin origin) {
        var diary = new ServerDiary(server, origin, clock, config.logLines);
        var catalogues = new Publication.Catalogues(
                CatalogueDoor.of(registry),
                ContextDoor.of(context),
                conflicts.policy().prefixes());
        var publication = new Publication(server, catalogues, threads.scheduler(), diary.log()::add);
        var keeper = new ServerKeeper(server, publication, diary, keeping);
        var ended = new CountDownLatch(1);
        var thread = threads.start(() -> {
            try {
                keeper.run();
            } finally {
                ended.countDown();
            }
        });
        servers.put(server.name(), new Kept(keeper, thread, ended));
    }

    void hear(@Observes NamesLeftOut omission) {
        LOGGER.log(
                Level.WARNING,
                "Names are taken: source={0}, names={1}, first={2}",
                omission.source(),
                omission.reasons().size(),
                omission.reasons().getFirst());
        if (omission.source() instanceof ToolSource.UpstreamServer server) {
            find(server.name()).ifPresent(keeper -> omission.excerpt().forEach(keeper.log()::add));
        }
    }

    /** Ends servers, all at the same time, and waits until they are gone. */
    synchronized void drop(Collection<String> names) {
        var dropped =
                names.stream().map(servers::remove).filter(kept -> kept != null).toList();
        dropped.forEach(kept -> kept.thread().cancel(true));
        for (var kept : dropped) {
            awaitEnd(kept);
            changes.fireAsync(new ServerStateChanged(kept.keeper().status(), true));
        }
    }

    @PreDestroy
    void dropAll() {
        drop(List.copyOf(servers.keySet()));
    }

    private void awaitEnd(Kept kept) {
        var patience = config.endTimeout.multipliedBy(4).plus(Duration.ofSeconds(2));
        try {
            if (!kept.ended().await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.log(
                        Level.WARNING,
                        "Server did not end in time: server={0}, waited={1}",
                        kept.keeper().server().name(),
                        Patience.inWords(patience));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
