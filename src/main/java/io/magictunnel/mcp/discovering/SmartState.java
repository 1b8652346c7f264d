package io.magictunnel.mcp.discovering;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.input.Resumption;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which tool waits for its client's input, and with which arguments: what is to be told again when the client comes back. It is
 * sealed on its way, like every such note.
 *
 * @param inner the tool's own note
 */
record SmartState(String tool, ObjectNode arguments, Optional<String> inner) {

    String note() {
        var json = JsonNodeFactory.instance.objectNode().put("tool", tool);
        json.set("arguments", arguments);
        inner.ifPresent(note -> json.put("inner", note));
        return json.toString();
    }

    /** Empty where nothing was asked for by a tool before. */
    static Optional<SmartState> in(Optional<Resumption> resumption) {
        return resumption
                .flatMap(Resumption::state)
                .map(Json.MAPPER::readTree)
                .map(json -> new SmartState(
                        json.path("tool").asString(),
                        (ObjectNode) json.path("arguments"),
                        Optional.ofNullable(json.get("inner")).map(inner -> inner.asString())));
    }
}
