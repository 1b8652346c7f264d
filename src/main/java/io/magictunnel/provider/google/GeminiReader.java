package io.magictunnel.provider.google;

import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.dialect.AnswerAssembly;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads content, whole or as one of many responses that follow each other: they have the same form. */
final class GeminiReader {

    static final String DIALECT = "google";

    /** How ids begin that we give, where the model gave none. */
    static final String OWN_ID = "call-of-ours-";

    private final AnswerAssembly assembly;
    private int ownIds;

    GeminiReader(AnswerAssembly assembly) {
        this.assembly = assembly;
    }

    void take(JsonNode response) {
        assembly.model(text(response, "modelVersion"));
        var candidate = response.path("candidates").path(0);
        candidate.path("content").path("parts").valueStream().forEach(this::part);
        optional(candidate, "finishReason").map(this::reason).ifPresent(assembly::finish);
        if (response.path("usageMetadata").isObject()) {
            assembly.usage(GeminiUsage.of(response.path("usageMetadata")), response.path("usageMetadata"));
        }
    }

    /** Why the prompt was refused; empty where it was not. */
    static Optional<String> refusal(JsonNode response) {
        return optional(response.path("promptFeedback"), "blockReason");
    }

    private void part(JsonNode part) {
        var signature = optional(part, "thoughtSignature");
        if (part.path("thought").asBoolean(false)) {
            assembly.thinking(text(part, "text"));
            assembly.part(new ChatPart.Thinking(DIALECT, text(part, "text"), part));
        } else if (part.path("functionCall").isObject()) {
            tool(part.path("functionCall"), signature);
        } else if (signature.isPresent()) {
            assembly.part(new ChatPart.Text(text(part, "text"), signature));
        } else {
            assembly.text(text(part, "text"));
        }
    }

    private void tool(JsonNode call, Optional<String> signature) {
        var arguments = call.path("args").isObject() ? call.path("args") : JsonNodeFactory.instance.objectNode();
        var id = optional(call, "id").orElseGet(() -> OWN_ID + ++ownIds);
        assembly.tool(new ChatPart.ToolUse(id, text(call, "name"), arguments, signature));
    }

    private FinishReason reason(String word) {
        return switch (word) {
            case "STOP" -> assembly.hasTools() ? FinishReason.TOOL : FinishReason.STOP;
            case "MAX_TOKENS" -> FinishReason.LENGTH;
            case "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY" ->
                FinishReason.CONTENT_FILTER;
            default -> FinishReason.ERROR;
        };
    }
}
