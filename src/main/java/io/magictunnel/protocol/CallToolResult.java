package io.magictunnel.protocol;

import tools.jackson.databind.node.ObjectNode;

/** Results of {@code tools/call} that we write ourselves. What a tool answers is passed on as it is. */
public final class CallToolResult {

    private CallToolResult() {}

    public static RawJson text(String text) {
        return McpJson.raw(withText(text));
    }

    /** A call that failed, told to the model in words that help it to do better. */
    public static RawJson failed(String text) {
        return McpJson.raw(withText(text).put("isError", true));
    }

    private static ObjectNode withText(String text) {
        var result = McpJson.object();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }
}
