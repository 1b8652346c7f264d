package io.magictunnel.provider.openai;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.wire.JsonReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads chat completions, whole or in chunks, which differ little. */
final class CompletionReader {

    static final String DIALECT = "openai_chat";

    private final AnswerAssembly assembly;
    private Object lastTool = "";
    private final StringBuilder thoughts = new StringBuilder();

    CompletionReader(AnswerAssembly assembly) {
        this.assembly = assembly;
    }

    ChatAnswer whole(JsonReply reply) {
        take(reply.json(), "message");
        return assembly.requestId(reply.requestId()).answer();
    }

    void chunk(JsonNode chunk) {
        take(chunk, "delta");
    }

    boolean isFinished() {
        return assembly.isFinished();
    }

    private void take(JsonNode json, String saidUnder) {
        assembly.model(text(json, "model"));
        var choice = json.path("choices").path(0);
        message(choice.path(saidUnder));
        optional(choice, "finish_reason").map(CompletionReader::reason).ifPresent(this::finish);
        if (json.path("usage").isObject()) {
            assembly.usage(OpenAiUsage.ofCompletion(json), json.path("usage"));
        }
    }

    private void message(JsonNode message) {
        thinking(text(message, "reasoning_content") + text(message, "reasoning"));
        assembly.text(text(message, "content"));
        var refusal = text(message, "refusal");
        if (!refusal.isEmpty()) {
            assembly.text(refusal);
            assembly.finish(FinishReason.REFUSAL);
        }
        message.path("tool_calls").valueStream().forEach(this::tool);
    }

    private void thinking(String delta) {
        assembly.thinking(delta);
        thoughts.append(delta);
    }

    /** Some name the index only once, some never. */
    private void tool(JsonNode call) {
        var id = text(call, "id");
        Object key = call.path("index").isInt() ? call.path("index").intValue() : id.isEmpty() ? lastTool : id;
        var function = call.path("function");
        if (!assembly.hasTool(key)) {
            assembly.toolBegun(key, id.isEmpty() ? "call_" + key : id, text(function, "name"));
        }
        lastTool = key;
        var arguments = function.path("arguments");
        assembly.toolArguments(key, arguments.isObject() ? arguments.toString() : arguments.asString(""));
    }

    private void finish(FinishReason reason) {
        if (!thoughts.isEmpty()) {
            assembly.firstPart(
                    new ChatPart.Thinking(DIALECT, thoughts.toString(), JsonNodeFactory.instance.nullNode()));
            thoughts.setLength(0);
        }
        if (!assembly.isFinished()) {
            assembly.finish(reason);
        }
    }

    private static FinishReason reason(String word) {
        return switch (word) {
            case "length", "max_tokens" -> FinishReason.LENGTH;
            case "tool_calls", "function_call" -> FinishReason.TOOL;
            case "content_filter" -> FinishReason.CONTENT_FILTER;
            case "error" -> FinishReason.ERROR;
            default -> FinishReason.STOP;
        };
    }
}
