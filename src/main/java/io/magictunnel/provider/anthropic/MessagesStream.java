package io.magictunnel.provider.anthropic;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.StreamReader;
import io.magictunnel.provider.wire.VendorEvent;
import io.magictunnel.provider.wire.VendorStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message, block by block. Usage comes in two parts, of which the second replaces what it names again. */
final class MessagesStream implements StreamReader {

    private final VendorStream stream;
    private final AnswerAssembly assembly;
    private final ObjectNode usage = JsonNodeFactory.instance.objectNode();
    private final Map<Integer, Thought> thoughts = new HashMap<>();

    /** A block of thinking that is not whole yet. */
    private record Thought(ObjectNode block, StringBuilder text, StringBuilder signature) {}

    MessagesStream(VendorStream stream, AnswerAssembly assembly) {
        this.stream = stream;
        this.assembly = assembly;
    }

    @Override
    public boolean take(VendorEvent event) {
        var said = stream.json(event);
        var index = said.path("index").asInt(0);
        switch (text(said, "type")) {
            case "message_start" -> {
                assembly.model(text(said.path("message"), "model"));
                use(said.path("message").path("usage"));
            }
            case "content_block_start" -> begin(index, said.path("content_block"));
            case "content_block_delta" -> grow(index, said.path("delta"));
            case "content_block_stop" -> end(index);
            case "message_delta" -> {
                optional(said.path("delta"), "stop_reason")
                        .map(MessagesReader::reason)
                        .ifPresent(assembly::finish);
                use(said.path("usage"));
            }
            case "message_stop" -> {
                return true;
            }
            case "error" -> throw stream.refusal(said);
            default -> {
                // pings, and what later versions may add
            }
        }
        return false;
    }

    private void use(JsonNode part) {
        if (part instanceof ObjectNode said) {
            said.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> usage.set(field.getKey(), field.getValue()));
            assembly.usage(AnthropicUsage.of(usage), usage);
        }
    }

    private void begin(int index, JsonNode block) {
        switch (text(block, "type")) {
            case "text" -> assembly.text(text(block, "text"));
            case "tool_use" -> {
                assembly.toolBegun(index, text(block, "id"), text(block, "name"));
                if (!block.path("input").isEmpty()) {
                    assembly.toolArguments(index, block.path("input").toString());
                }
            }
            case "thinking", "redacted_thinking" ->
                thoughts.put(
                        index,
                        new Thought(
                                (ObjectNode) block.deepCopy(),
                                new StringBuilder(text(block, "thinking")),
                                new StringBuilder(text(block, "signature"))));
            default -> {
                // blocks of tools that the provider runs itself, which nobody asked for
            }
        }
    }

    private void grow(int index, JsonNode delta) {
        switch (text(delta, "type")) {
            case "text_delta" -> assembly.text(text(delta, "text"));
            case "input_json_delta" -> assembly.toolArguments(index, text(delta, "partial_json"));
            case "thinking_delta" -> {
                assembly.thinking(text(delta, "thinking"));
                thought(index).text().append(text(delta, "thinking"));
            }
            case "signature_delta" -> thought(index).signature().append(text(delta, "signature"));
            default -> {
                // citations
            }
        }
    }

    private Thought thought(int index) {
        return thoughts.computeIfAbsent(
                index,
                missing -> new Thought(
                        JsonNodeFactory.instance.objectNode().put("type", "thinking"),
                        new StringBuilder(),
                        new StringBuilder()));
    }

    private void end(int index) {
        var thought = thoughts.remove(index);
        if (thought != null) {
            if (text(thought.block(), "type").equals("thinking")) {
                thought.block()
                        .put("thinking", thought.text().toString())
                        .put("signature", thought.signature().toString());
            }
            assembly.part(MessagesReader.thought(thought.block()));
        }
    }
}
