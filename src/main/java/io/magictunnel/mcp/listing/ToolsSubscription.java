package io.magictunnel.mcp.listing;

import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open {@code subscriptions/listen} request of revision 2026-07-28. Everything on its stream carries the request's id,
 * first of all the acknowledgement.
 */
public final class ToolsSubscription implements ListWatcher {

    private static final String CHANGED = "toolsListChanged";

    private final RawJson requestId;
    private final Caller caller;
    private final SseStream stream;
    private String told;

    /**
     * Begins with what the client can know already.
     *
     * @param digest of the list at the moment of subscription
     */
    public ToolsSubscription(RawJson requestId, Caller caller, SseStream stream, String digest) {
        this.requestId = requestId;
        this.caller = caller;
        this.stream = stream;
        this.told = digest;
    }

    /** Says what the client will hear of: changes of the tools if it wants them, and nothing else. */
    public void acknowledge(boolean wanted) {
        var params = params();
        var notifications = params.putObject("notifications");
        if (wanted) {
            notifications.put(CHANGED, true);
        }
        stream.offer(notification("notifications/subscriptions/acknowledged", params));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public synchronized void listIsNow(String digest) {
        if (digest.equals(told)) {
            return;
        }
        told = digest;
        if (!stream.offer(notification("notifications/tools/list_changed", params()))) {
            stream.end();
        }
    }

    /** Answers the request, which is how a server says that it ends the subscription on purpose. */
    public void end() {
        var result = params();
        result.put("resultType", "complete");
        stream.end(McpJson.resultBody(requestId, List.of(McpJson.raw(result))));
    }

    private ObjectNode params() {
        var params = McpJson.object();
        params.putObject("_meta").set(MetaKey.SUBSCRIPTION_ID, McpJson.tree(requestId));
        return params;
    }

    private static JsonBody notification(String method, ObjectNode params) {
        return JsonBody.of(McpJson.notification(method, Optional.of(McpJson.raw(params))));
    }
}
