package io.magictunnel.execution.trial;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.registry.ToolName;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One call in the words of other programs, to be copied: the command of a shell, and the message of an MCP client. */
record CallText(ToolName tool, ObjectNode arguments) {

    private static final String KEY = "io.modelcontextprotocol/";
    private static final String VERSION = ProtocolVersion.V2026_07_28.date();

    /** What stands between the client and us is the parameters of a {@code tools/call}. */
    String json() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(params());
    }

    /**
     * A command that works as it is, given the key in the environment.
     *
     * @param origin where the product is reached, for example {@code http://localhost:3001}
     */
    String curl(String origin) {
        return """
                curl -sS %s \\
                  -H "Authorization: Bearer $MAGICTUNNEL_API_KEY" \\
                  -H 'Content-Type: application/json' \\
                  -H 'Accept: application/json, text/event-stream' \\
                  -H 'MCP-Protocol-Version: %s' \\
                  -H 'Mcp-Method: tools/call' \\
                  -H 'Mcp-Name: %s' \\
                  -d %s""".formatted(
                        quoted(origin + "/mcp"), VERSION, tool, quoted(message().toString()));
    }

    private ObjectNode message() {
        var params = params();
        var meta = params.putObject("_meta");
        meta.put(KEY + "protocolVersion", VERSION);
        meta.putObject(KEY + "clientCapabilities");
        var message = JsonNodeFactory.instance.objectNode();
        message.put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        message.set("params", params);
        return message;
    }

    private ObjectNode params() {
        var params = JsonNodeFactory.instance.objectNode();
        params.put("name", tool.value());
        params.set("arguments", arguments);
        return params;
    }

    /** One word for the shell, whatever it contains. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
