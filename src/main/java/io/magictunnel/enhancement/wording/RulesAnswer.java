package io.magictunnel.enhancement.wording;

import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.builtin.BuiltinClient;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the question as a model would get it, and answers in the shape of a model's answer. */
public final class RulesAnswer {

    private RulesAnswer() {}

    public static JsonNode task(ChatRequest request) {
        try {
            var task = Json.MAPPER.readTree(request.messages().getLast().text());
            if (task.path("tool").isObject()) {
                return task;
            }
        } catch (JacksonException broken) {
            throw noTool();
        }
        throw noTool();
    }

    public static ToolDocument tool(JsonNode task) {
        return ToolDocument.read(task.path("tool"));
    }

    public static ChatAnswer of(JsonNode json) {
        return new ChatAnswer(
                BuiltinClient.MODEL,
                List.of(new ChatPart.Text(Json.MAPPER.writeValueAsString(json))),
                FinishReason.STOP,
                Usage.NONE,
                "null",
                Optional.empty(),
                List.of());
    }

    private static LlmFailure noTool() {
        return new LlmFailure(
                FailureKind.INVALID_REQUEST,
                "The rules describe tools: the message has to be a JSON object with 'tool'");
    }
}
