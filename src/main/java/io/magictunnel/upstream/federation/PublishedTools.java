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
    private final FederatedTools federated;
    private int count;

    PublishedTools(ServerDefinition server, String prefix, CatalogueDoor catalogue, Consumer<String> log) {
        this.server = server;
        this.source = new ToolSource.UpstreamServer(server.name());
        this.catalogue = catalogue;
        this.federated = new FederatedTools(server, prefix, log);
    }

    synchronized void publish(List<ObjectNode> listed) {
        var tools = federated.of(listed);
        catalogue.replace(source, tools);
        count = tools.size();
        LOGGER.log(Level.INFO, "Tools listed: server={0}, tools={1}", server.name(), count);
    }

    synchronized void withdraw() {
        if (count > 0) {
            count = 0;
            catalogue.replace(source, List.of());
            LOGGER.log(Level.INFO, "Tools withdrawn: server={0}", server.name());
        }
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    /** How many are in the catalogue. */
    synchronized int count() {
        return count - leftOut().size();
    }

    List<String> leftOut() {
        return catalogue.leftOut(source);
    }
}
