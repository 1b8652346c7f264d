package io.magictunnel.upstream.session;

import io.magictunnel.protocol.RawJson;
import io.magictunnel.upstream.mirror.MirroredArguments;
import io.magictunnel.upstream.mirror.MirroredTools;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How tools of one server are called. Some want arguments repeated in headers, which their definitions say. */
final class ToolRequests {

    private volatile Map<String, MirroredArguments> mirrored = Map.of();

    /** Takes note of what definitions say; returns those of tools that can be called. */
    List<ObjectNode> learn(List<ObjectNode> listed, ConnectionListener listener) {
        var tools = MirroredTools.of(listed, listener);
        mirrored = tools.byName();
        return tools.usable();
    }

    SessionRequest call(String tool, byte[] argumentBytes, ObjectNode arguments) {
        var mirror = mirrored.get(tool);
        return new SessionRequest(
                "tools/call",
                Optional.of(tool),
                params -> params.put("name", tool).put("arguments", RawJson.of(argumentBytes)),
                mirror == null ? Map.of() : mirror.headersOf(arguments));
    }
}
