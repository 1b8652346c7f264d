package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.definition.ServerDefinition;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools of one server in the catalogue. They appear when it is ready, stay for a while when it is gone, so that a short
 * absence changes nothing for clients, and leave when it stays away.
 */
public final class PublishedTools {

    private static final System.Logger LOGGER = System.getLogger(PublishedTools.class.getName());

    private final ServerDefinition server;
    private final ToolSource source;
    private final CatalogueDoor catalogue;
    private final ScheduledExecutorService timer;
    private final Consumer<String> log;
    private Optional<Future<?>> leaving = Optional.empty();
    private int count;

    /** @param log the server's own log */
    public PublishedTools(
            ServerDefinition server, CatalogueDoor catalogue, ScheduledExecutorService timer, Consumer<String> log) {
        this.server = server;
        this.source = new ToolSource.UpstreamServer(server.name());
        this.catalogue = catalogue;
        this.timer = timer;
        this.log = log;
    }

    public synchronized void publish(List<ObjectNode> listed) {
        stay();
        var tools = new FederatedTools(server, log).of(listed);
        var refused = catalogue.replace(source, tools);
        count = tools.size() - refused.size();
        refused.forEach(
                name -> log.accept("The tool '%s' is left out: another source offers that name".formatted(name)));
        LOGGER.log(Level.INFO, "Tools listed: server={0}, tools={1}", server.name(), count);
    }

    /** They go after the time, unless the server is back before. */
    public synchronized void leaveAfter(Duration grace) {
        if (count > 0 && leaving.isEmpty()) {
            leaving = Optional.of(timer.schedule(this::leave, grace.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    public synchronized void withdraw() {
        stay();
        if (count > 0) {
            count = 0;
            catalogue.replace(source, List.of());
            LOGGER.log(Level.INFO, "Tools withdrawn: server={0}", server.name());
        }
    }

    public synchronized int count() {
        return count;
    }

    /** The time is over, unless the plan was dropped just now. */
    private synchronized void leave() {
        if (leaving.isPresent()) {
            withdraw();
        }
    }

    private void stay() {
        leaving.ifPresent(plan -> plan.cancel(false));
        leaving = Optional.empty();
    }
}
