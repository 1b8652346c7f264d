package io.magictunnel.mcp.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a client says in its {@code initialize}. */
public sealed interface Greeting {

    record Understood(SessionTerms terms) implements Greeting {}

    record Faulty(JsonRpcError error) implements Greeting {}

    /**
     * Reads the parameters.
     *
     * @param negotiation gives the revision of the session for the one that the client asks for
     */
    static Greeting read(Map<String, RawJson> params, Function<String, ProtocolVersion> negotiation) {
        var requested = Optional.ofNullable(params.get("protocolVersion")).flatMap(McpJson::text);
        if (requested.isEmpty()) {
            return faulty("'params.protocolVersion' must be a string");
        }
        var client = Optional.ofNullable(params.get("clientInfo")).filter(RawJson::isObject);
        if (client.isEmpty()) {
            return faulty("'params.clientInfo' must be an object");
        }
        return new Understood(new SessionTerms(
                negotiation.apply(requested.get()),
                clientInfo(client.get()),
                ClientCapabilities.read(params.getOrDefault("capabilities", RawJson.EMPTY_OBJECT))));
    }

    private static Greeting faulty(String message) {
        return new Faulty(JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }

    private static ClientInfo clientInfo(RawJson client) {
        var members = JsonRpcReader.members(client);
        return new ClientInfo(textOf(members.get("name")), textOf(members.get("version")));
    }

    private static String textOf(RawJson value) {
        return Optional.ofNullable(value).flatMap(McpJson::text).orElse("");
    }
}
