package io.magictunnel.upstream.input;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For whom a server has sent a user to a page. When it says that the page has done its part, which may be long after the call,
 * only that client hears of it. The oldest are forgotten.
 */
final class StartedElicitations {

    private static final int MOST = 1000;

    private final Map<String, Requester> byId = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Requester> eldest) {
            return size() > MOST;
        }
    };

    /** Takes note of a page that the server asks for. */
    void note(InputRequest request, Requester requester) {
        request.elicitationId().ifPresent(id -> note(id, requester));
    }

    /** Takes note of the pages without which the server declines a call. */
    void note(JsonRpcError declined, Requester requester) {
        PageElicitations.in(declined).forEach(page -> note(page, requester));
    }

    /** Passes the server's word on; what was started for nobody is dropped. */
    void completed(RawJson params) {
        Optional.ofNullable(JsonRpcReader.members(params).get("elicitationId"))
                .flatMap(McpJson::text)
                .flatMap(this::find)
                .ifPresent(requester -> requester.elicitationCompleted(params));
    }

    private synchronized void note(String id, Requester requester) {
        if (requester.capabilities().elicitationUrl()) {
            byId.put(id, requester);
        }
    }

    private synchronized Optional<Requester> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
