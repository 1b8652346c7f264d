package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.definition.ServerDefinition;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The tools of one server in the catalogue. */
final class PublishedTools {

    private static final System.Logger LOGGER = System.getLogger(PublishedTools.class.getName());

    private final ServerDefinition server;
    private final ToolSource source;
    private final CatalogueDoor catalogue;
    private final Consumer<String> log;
    private int count;

    PublishedTools(ServerDefinition server, CatalogueDoor catalogue, Consumer<String> log) {
        this.server = server;
        this.source = new ToolSource.UpstreamServer(server.name());
        this.catalogue = catalogue;
        this.log = log;
    }

    synchronized void publish(List<ObjectNode> listed) {
        var tools = new FederatedTools(server, log).of(listed);
        var refused = catalogue.replace(source, tools);
        count = tools.size() - refused.size();
        refused.forEach(
                name -> log.accept("The tool '%s' is left out: another source offers that name".formatted(name)));
        LOGGER.log(Level.INFO, "Tools listed: server={0}, tools={1}", server.name(), count);
    }

    synchronized void withdraw() {
        if (count > 0) {
            count = 0;
            catalogue.replace(source, List.of());
            LOGGER.log(Level.INFO, "Tools withdrawn: server={0}", server.name());
        }
    }

    synchronized int count() {
        return count;
    }
}
