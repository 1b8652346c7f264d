package io.magictunnel.mcp.discovering;

import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Composes results of the tools of discovery. What another tool has answered stays in it byte by byte. */
final class DiscoveryAnswer {

    private static final RawJson TRUE = RawJson.of("true");
    private static final RawJson FALSE = RawJson.of("false");

    private DiscoveryAnswer() {}

    static ToolOutcome of(String text, ObjectNode structured, boolean isError) {
        var content = McpJson.object();
        content.putArray("content").addObject().put("type", "text").put("text", text);
        var result = new RawObject()
                .put("content", McpJson.raw(content.get("content")))
                .put("structuredContent", McpJson.raw(structured))
                .put("isError", isError ? TRUE : FALSE)
                .toRaw();
        return new ToolOutcome.Answered(result.bytes(), isError);
    }

    /**
     * A tool's own result with what we say about it: its content with one text more, its structured content as the member
     * {@code result} of ours.
     */
    static ToolOutcome around(ToolOutcome.Answered answered, String text, ObjectNode structured) {
        var members = JsonRpcReader.members(RawJson.of(answered.result()));
        var ours = new RawObject();
        structured.forEachEntry((key, value) -> ours.put(key, McpJson.raw(value)));
        Optional.ofNullable(members.get("structuredContent"))
                .filter(RawJson::isObject)
                .ifPresent(own -> ours.put("result", own));
        var result = new RawObject().put("content", content(Optional.ofNullable(members.get("content")), text));
        result.put("structuredContent", ours.toRaw());
        members.forEach((key, value) -> {
            if (!key.equals("content") && !key.equals("structuredContent") && !key.equals("resultType")) {
                result.put(key, value);
            }
        });
        return new ToolOutcome.Answered(result.toRaw().bytes(), answered.isError());
    }

    private static RawJson content(Optional<RawJson> own, String text) {
        var block = McpJson.object().put("type", "text").put("text", text).toString();
        var written = own.filter(RawJson::isArray).map(RawJson::toString).orElse("[]");
        var inner = written.substring(1, written.lastIndexOf(']'));
        return RawJson.of((inner.isBlank() ? "[" + block : "[" + inner + "," + block)
                .concat("]")
                .getBytes(StandardCharsets.UTF_8));
    }
}
