package io.magictunnel.upstream.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages without which a server of revision 2025-11-25 declines a call ({@code -32042}). */
final class PageElicitations {

    private PageElicitations() {}

    /** They as requests; empty where the error is another one, or names none. */
    static List<InputRequest> in(JsonRpcError declined) {
        if (declined.code() != JsonRpcError.URL_ELICITATION_REQUIRED) {
            return List.of();
        }
        try {
            return declined.data().map(McpJson::tree).stream()
                    .flatMap(data ->
                            StreamSupport.stream(data.path("elicitations").spliterator(), false))
                    .filter(JsonNode::isObject)
                    .limit(InputRequests.MOST)
                    .map(page -> new InputRequest(InputKind.ELICITATION, McpJson.raw(page)))
                    .filter(InputRequest::isByUrl)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    /** The same error, with pages that say which server sends a user there. */
    static JsonRpcError inNameOf(JsonRpcError declined, String server) {
        if (in(declined).isEmpty() || !(McpJson.tree(declined.data().get()) instanceof ObjectNode data)) {
            return declined;
        }
        var pages = McpJson.object().putArray("named");
        data.path("elicitations")
                .forEach(page -> pages.add(page.isObject() ? McpJson.tree(named(page, server)) : page));
        data.set("elicitations", pages);
        return new JsonRpcError(declined.code(), declined.message(), Optional.of(McpJson.raw(data)));
    }

    private static RawJson named(JsonNode page, String server) {
        return new InputRequest(InputKind.ELICITATION, McpJson.raw(page))
                .inNameOf(server)
                .params();
    }

    /** As a server of a later revision would ask for them, before the call is made again. */
    static Optional<InputRequests> asInput(JsonRpcError declined) {
        var pages = in(declined);
        var byKey = new LinkedHashMap<String, InputRequest>();
        pages.forEach(page -> byKey.put("page_" + (byKey.size() + 1), page));
        return pages.isEmpty() ? Optional.empty() : Optional.of(new InputRequests(byKey));
    }
}
