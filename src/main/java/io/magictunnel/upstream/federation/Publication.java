package io.magictunnel.upstream.federation;

import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one server has in our catalogues. It appears when the server is ready, stays for a while when it is gone, so that a
 * short absence changes nothing for clients, and leaves when it stays away.
 */
public final class Publication {

    private final PublishedTools tools;
    private final PublishedContext context;
    private final ScheduledExecutorService timer;
    private Optional<Future<?>> leaving = Optional.empty();

    /** @param log the server's own log */
    public Publication(
            ServerDefinition server, Catalogues catalogues, ScheduledExecutorService timer, Consumer<String> log) {
        var prefix = catalogues.prefixes() ? server.alias() : "";
        this.tools = new PublishedTools(server, prefix, catalogues.tools(), log);
        this.context = new PublishedContext(server, prefix, catalogues.context(), log);
        this.timer = timer;
    }

    /**
     * The catalogues in which it appears.
     *
     * @param prefixes whether names there begin with the server's alias
     */
    public record Catalogues(CatalogueDoor tools, ContextDoor context, boolean prefixes) {}

    public void publish(UpstreamSession session) throws UpstreamException, InterruptedException {
        publish(session, EnumSet.allOf(ServerList.class));
    }

    /** Asks the server for these lists, and puts them in the place of what it listed before. */
    public void publish(UpstreamSession session, Set<ServerList> lists) throws UpstreamException, InterruptedException {
        var ofContext = new EnumMap<ServerList, List<ObjectNode>>(ServerList.class);
        var ofTools = Optional.<List<ObjectNode>>empty();
        for (var list : lists) {
            switch (list) {
                case TOOLS -> ofTools = Optional.of(session.listTools());
                case PROMPTS, RESOURCES, TEMPLATES -> ofContext.put(list, session.list(list));
            }
        }
        publish(ofTools, ofContext);
    }

    private synchronized void publish(Optional<List<ObjectNode>> ofTools, Map<ServerList, List<ObjectNode>> ofContext) {
        stay();
        ofTools.ifPresent(tools::publish);
        if (!ofContext.isEmpty()) {
            context.publish(ofContext);
        }
    }

    /** Everything goes after the time, unless the server is back before. */
    public synchronized void leaveAfter(Duration grace) {
        if (!isEmpty() && leaving.isEmpty()) {
            leaving = Optional.of(timer.schedule(this::leave, grace.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    public synchronized void withdraw() {
        stay();
        tools.withdraw();
        context.withdraw();
    }

    /** What of it is offered to clients. */
    public ServerStatus.Offered offered() {
        var inForce = context.inForce();
        return new ServerStatus.Offered(
                tools.count(),
                inForce.prompts().size(),
                inForce.resources().size(),
                inForce.templates().size(),
                Stream.concat(tools.leftOut().stream(), context.leftOut().stream())
                        .toList());
    }

    private boolean isEmpty() {
        return tools.isEmpty() && context.isEmpty();
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
