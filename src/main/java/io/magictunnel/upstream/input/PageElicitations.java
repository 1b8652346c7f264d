package io.magictunnel.upstream.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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

    /** As a server of a later revision would ask for them, before the call is made again. */
    static Optional<InputRequests> asInput(JsonRpcError declined) {
        var pages = in(declined);
        var byKey = new LinkedHashMap<String, InputRequest>();
        pages.forEach(page -> byKey.put("page_" + (byKey.size() + 1), page));
        return pages.isEmpty() ? Optional.empty() : Optional.of(new InputRequests(byKey));
    }
}
