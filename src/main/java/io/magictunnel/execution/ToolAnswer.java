package io.magictunnel.execution;

import io.magictunnel.platform.Json;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Composes MCP {@code CallToolResult} objects for tools that do not speak MCP themselves. */
public final class ToolAnswer {

    private ToolAnswer() {}

    public static ToolOutcome.Answered text(String text, boolean isError) {
        return answered(textContent(text), isError);
    }

    /** A JSON value: as text for every client, and as structured content where it is an object. */
    public static ToolOutcome.Answered json(JsonNode value, boolean isError) {
        var result = textContent(value.toString());
        if (value.isObject()) {
            result.set("structuredContent", value);
        }
        return answered(result, isError);
    }

    /** @param kind {@code image} or {@code audio} */
    public static ToolOutcome.Answered media(String kind, byte[] content, String mimeType) {
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("content")
                .addObject()
                .put("type", kind)
                .put("data", Base64.getEncoder().encodeToString(content))
                .put("mimeType", mimeType);
        return answered(result, false);
    }

    /** Bytes of any other kind, as an embedded resource. */
    public static ToolOutcome.Answered blob(String uri, byte[] content, String mimeType) {
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("content")
                .addObject()
                .put("type", "resource")
                .putObject("resource")
                .put("uri", uri)
                .put("mimeType", mimeType)
                .put("blob", Base64.getEncoder().encodeToString(content));
        return answered(result, false);
    }

    private static ObjectNode textContent(String text) {
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }

    private static ToolOutcome.Answered answered(ObjectNode result, boolean isError) {
        result.put("isError", isError);
        return new ToolOutcome.Answered(Json.MAPPER.writeValueAsBytes(result), isError);
    }
}
