package io.magictunnel.mcp;

import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.platform.Release;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** What we say of ourselves: name, version, and what can be asked of us. */
final class ServerIdentity {

    private ServerIdentity() {}

    /** The result of {@code initialize}. */
    static RawJson initializeResult(ProtocolVersion version) {
        var result = McpJson.object();
        result.put("protocolVersion", version.date());
        result.set("capabilities", capabilities());
        result.set("serverInfo", serverInfo());
        return McpJson.raw(result);
    }

    /** The result of {@code server/discover}. */
    static RawJson discoverResult(Duration ttl) {
        var result = McpJson.object();
        result.put("resultType", "complete");
        ServedVersions.dates().forEach(result.putArray("supportedVersions")::add);
        result.set("capabilities", capabilities());
        result.put("ttlMs", ttl.toMillis());
        result.put("cacheScope", "private");
        result.putObject("_meta").set(MetaKey.SERVER_INFO, serverInfo());
        return McpJson.raw(result);
    }

    private static ObjectNode capabilities() {
        var capabilities = McpJson.object();
        capabilities.putObject("logging");
        capabilities.putObject("tools").put("listChanged", true);
        capabilities.putObject("prompts");
        capabilities.putObject("resources");
        capabilities.putObject("completions");
        return capabilities;
    }

    private static ObjectNode serverInfo() {
        var info = McpJson.object();
        info.put("name", "magictunnel");
        info.put("title", "MagicTunnel");
        info.put("version", Release.VERSION);
        return info;
    }
}
