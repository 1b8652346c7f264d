package io.magictunnel.mcp.listing;

import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open {@code subscriptions/listen} request of revision 2026-07-28. Everything on its stream carries the request's id,
 * first of all the acknowledgement.
 */
public final class ListenSubscription implements ListWatcher, ResourceWatcher {

    private final RawJson requestId;
    private final Caller caller;
    private final SseStream stream;
    private final KnownLists known;
    private volatile boolean acknowledged;

    /**
     * Begins with what the client can know already.
     *
     * @param known the lists of which it wants to hear, as they are at the moment of subscription
     */
    public ListenSubscription(RawJson requestId, Caller caller, SseStream stream, KnownLists known) {
        this.requestId = requestId;
        this.caller = caller;
        this.stream = stream;
        this.known = known;
    }

    /** Says what the client will hear of: of what it wants, what it can have. */
    public void acknowledge(List<String> resources) {
        var params = params();
        var notifications = params.putObject("notifications");
        known.seen().forEach(list -> notifications.put(list.wish(), true));
        if (!resources.isEmpty()) {
            resources.forEach(notifications.putArray("resourceSubscriptions")::add);
        }
        acknowledged = true;
        tell("notifications/subscriptions/acknowledged", params);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Set<ChangedList> watched() {
        return known.seen();
    }

    @Override
    public synchronized void listIsNow(ChangedList list, String digest) {
        if (known.isNews(list, digest)) {
            known.knows(list, digest);
            tell(list.method(), params());
        }
    }

    @Override
    public void resourceUpdated(String uri) {
        tell("notifications/resources/updated", params().put("uri", uri));
    }

    /** Answers the request, which is how a server says that it ends the subscription on purpose. */
    @Override
    public void dismiss(String reason) {
        var result = params();
        result.put("resultType", "complete");
        stream.end(McpJson.resultBody(requestId, List.of(McpJson.raw(result))));
    }

    /** Nothing comes before the acknowledgement: what changes until then the client sees when it asks. */
    private void tell(String method, ObjectNode params) {
        if (acknowledged
                && !stream.offer(JsonBody.of(McpJson.notification(method, Optional.of(McpJson.raw(params)))))) {
            stream.end();
        }
    }

    private ObjectNode params() {
        var params = McpJson.object();
        params.putObject("_meta").set(MetaKey.SUBSCRIPTION_ID, McpJson.tree(requestId));
        return params;
    }
}
