package io.magictunnel.mcp.dispatch;

import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.platform.Release;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What we say of ourselves: name, version, and what can be asked of us. A virtual server speaks in its own name. */
public final class ServerIdentity {

    private ServerIdentity() {}

    /** The result of {@code initialize}. */
    public static RawJson initializeResult(ProtocolVersion version, Optional<VirtualServer> entered) {
        var result = McpJson.object();
        result.put("protocolVersion", version.date());
        result.set("capabilities", capabilities());
        result.set("serverInfo", serverInfo(entered));
        instruct(result, entered);
        return McpJson.raw(result);
    }

    /** The result of {@code server/discover}. */
    static RawJson discoverResult(Duration ttl, Optional<VirtualServer> entered) {
        var result = McpJson.object();
        result.put("resultType", "complete");
        ServedVersions.dates().forEach(result.putArray("supportedVersions")::add);
        result.set("capabilities", capabilities());
        result.put("ttlMs", ttl.toMillis());
        result.put("cacheScope", "private");
        result.putObject("_meta").set(MetaKey.SERVER_INFO, serverInfo(entered));
        instruct(result, entered);
        return McpJson.raw(result);
    }

    private static ObjectNode capabilities() {
        var capabilities = McpJson.object();
        capabilities.putObject("logging");
        capabilities.putObject("tools").put("listChanged", true);
        capabilities.putObject("prompts").put("listChanged", true);
        capabilities.putObject("resources").put("subscribe", true).put("listChanged", true);
        capabilities.putObject("completions");
        return capabilities;
    }

    private static ObjectNode serverInfo(Optional<VirtualServer> entered) {
        var info = McpJson.object();
        info.put("name", entered.map(server -> "magictunnel/" + server.name()).orElse("magictunnel"));
        info.put("title", entered.map(VirtualServer::label).orElse("MagicTunnel"));
        info.put("version", Release.VERSION);
        entered.map(VirtualServer::description)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> info.put("description", text));
        return info;
    }

    private static void instruct(ObjectNode result, Optional<VirtualServer> entered) {
        entered.map(VirtualServer::instructions)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> result.put("instructions", text));
    }
}
