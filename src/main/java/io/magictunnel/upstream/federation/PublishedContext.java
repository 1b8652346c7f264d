package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.ServerList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The prompts and resources of one server in the catalogue. A list can be listed again without the others. */
final class PublishedContext {

    private final ToolSource source;
    private final ContextDoor catalogue;
    private final FederatedContext federated;
    private final Map<ServerList, List<ObjectNode>> listed = new EnumMap<>(ServerList.class);
    private boolean isEmpty = true;

    PublishedContext(ServerDefinition server, String prefix, ContextDoor catalogue, Consumer<String> log) {
        this.source = new ToolSource.UpstreamServer(server.name());
        this.catalogue = catalogue;
        this.federated = new FederatedContext(server, prefix, log);
    }

    synchronized void publish(Map<ServerList, List<ObjectNode>> changed) {
        listed.putAll(changed);
        put(federated.of(listed));
    }

    synchronized void withdraw() {
        listed.clear();
        if (!isEmpty) {
            put(ContextOffer.NOTHING);
        }
    }

    synchronized boolean isEmpty() {
        return isEmpty;
    }

    ContextOffer inForce() {
        return catalogue.inForce(source);
    }

    List<String> leftOut() {
        return catalogue.leftOut(source);
    }

    private void put(ContextOffer offer) {
        isEmpty = offer.isNothing();
        catalogue.replace(source, offer);
    }
}
