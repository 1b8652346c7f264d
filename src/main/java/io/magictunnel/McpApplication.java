package io.magictunnel;

import io.magictunnel.mcp.McpErrorMapper;
import io.magictunnel.mcp.McpResource;
import io.magictunnel.mcp.sse.SseResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The MCP endpoint. It speaks JSON-RPC, and so shares no provider with the REST API. */
@ApplicationPath("/mcp")
public class McpApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(McpResource.class, SseResource.class, McpErrorMapper.class);
    }
}
