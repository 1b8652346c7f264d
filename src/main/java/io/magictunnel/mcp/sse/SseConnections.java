package io.magictunnel.mcp.sse;

import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.stream.SseStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that clients of this transport hold open. Each is found by its owner only. */
final class SseConnections {

    private final Map<String, SseConnection> byId = new ConcurrentHashMap<>();

    SseConnection open(Principal principal, SseStream stream) {
        var connection = new SseConnection(UUID.randomUUID().toString(), principal, stream);
        byId.put(connection.id(), connection);
        return connection;
    }

    /** Empty alike for ids that are unknown, ended or somebody else's. */
    Optional<SseConnection> find(String id, Principal principal) {
        return Optional.ofNullable(byId.get(id))
                .filter(connection -> connection.principal().equals(principal));
    }

    void forget(SseConnection connection) {
        byId.remove(connection.id());
    }

    int count() {
        return byId.size();
    }
}
