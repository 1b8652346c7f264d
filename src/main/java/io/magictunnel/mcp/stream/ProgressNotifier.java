package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

/** Passes progress on to the client who asked for it, under the client's own token. Progress that does not grow is not told. */
public final class ProgressNotifier {

    private final RawJson token;
    private final WayBack client;
    private double told = Double.NEGATIVE_INFINITY;

    private ProgressNotifier(RawJson token, WayBack client) {
        this.token = token;
        this.client = client;
    }

    /** Empty where the request carries no token. */
    public static Optional<ProgressNotifier> of(Map<String, RawJson> meta, WayBack client) {
        return Optional.ofNullable(meta.get(MetaKey.PROGRESS_TOKEN)).map(token -> new ProgressNotifier(token, client));
    }

    public synchronized void progressed(double progress, OptionalDouble total, Optional<String> message) {
        if (!Double.isFinite(progress) || progress <= told) {
            return;
        }
        told = progress;
        client.tell(notification(progress, total, message));
    }

    private JsonBody notification(double progress, OptionalDouble total, Optional<String> message) {
        var params = McpJson.object();
        params.set("progressToken", McpJson.tree(token));
        params.set("progress", number(progress));
        total.ifPresent(value -> params.set("total", number(value)));
        message.ifPresent(text -> params.put("message", text));
        return JsonBody.of(McpJson.notification("notifications/progress", Optional.of(McpJson.raw(params))));
    }

    private static JsonNode number(double value) {
        var whole = (long) value;
        return whole == value ? LongNode.valueOf(whole) : DoubleNode.valueOf(value);
    }
}
