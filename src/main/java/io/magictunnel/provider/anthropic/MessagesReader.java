package io.magictunnel.provider.anthropic;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.wire.JsonReply;
import tools.jackson.databind.JsonNode;

/** Reads a whole message. */
final class MessagesReader {

    static final String DIALECT = "anthropic";

    private final AnswerAssembly assembly;

    MessagesReader(AnswerAssembly assembly) {
        this.assembly = assembly;
    }

    ChatAnswer whole(JsonReply reply) {
        var message = reply.json();
        assembly.model(text(message, "model"));
        message.path("content").valueStream().forEach(this::block);
        optional(message, "stop_reason").map(MessagesReader::reason).ifPresent(assembly::finish);
        if (message.path("usage").isObject()) {
            assembly.usage(AnthropicUsage.of(message.path("usage")), message.path("usage"));
        }
        return assembly.requestId(reply.requestId().or(() -> optional(message, "request_id")))
                .answer();
    }

    private void block(JsonNode block) {
        switch (text(block, "type")) {
            case "text" -> assembly.text(text(block, "text"));
            case "tool_use" ->
                assembly.tool(new ChatPart.ToolUse(text(block, "id"), text(block, "name"), block.path("input")));
            case "thinking", "redacted_thinking" -> assembly.part(thought(block));
            default -> {
                // blocks of tools that the provider runs itself, which nobody asked for
            }
        }
    }

    static ChatPart thought(JsonNode block) {
        return new ChatPart.Thinking(DIALECT, text(block, "thinking"), block);
    }

    static FinishReason reason(String word) {
        return switch (word) {
            case "max_tokens" -> FinishReason.LENGTH;
            case "tool_use" -> FinishReason.TOOL;
            case "pause_turn" -> FinishReason.PAUSE;
            case "refusal" -> FinishReason.REFUSAL;
            case "model_context_window_exceeded" -> FinishReason.CONTEXT_OVERFLOW;
            default -> FinishReason.STOP;
        };
    }
}
