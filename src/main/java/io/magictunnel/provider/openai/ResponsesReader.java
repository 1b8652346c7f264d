package io.magictunnel.provider.openai;

import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.wire.JsonReply;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a whole response. */
final class ResponsesReader {

    static final String DIALECT = "openai_responses";

    private final AnswerAssembly assembly;

    ResponsesReader(AnswerAssembly assembly) {
        this.assembly = assembly;
    }

    ChatAnswer whole(JsonReply reply) {
        reply.json().path("output").valueStream().forEach(this::item);
        ending(reply.json());
        return assembly.requestId(reply.requestId()).answer();
    }

    private void item(JsonNode item) {
        switch (text(item, "type")) {
            case "message" -> item.path("content").valueStream().forEach(this::content);
            case "function_call" -> {
                var id = text(item, "call_id");
                assembly.toolBegun(id, id, text(item, "name"));
                assembly.toolArguments(id, text(item, "arguments"));
            }
            case "reasoning" -> thought(item, assembly);
            default -> {
                // tools of the provider's own, which nobody asked for
            }
        }
    }

    private void content(JsonNode part) {
        assembly.text(text(part, "text"));
        var refusal = text(part, "refusal");
        if (!refusal.isEmpty()) {
            assembly.text(refusal);
            assembly.finish(FinishReason.REFUSAL);
        }
    }

    static void thought(JsonNode item, AnswerAssembly assembly) {
        var summary = item.path("summary")
                .valueStream()
                .map(part -> text(part, "text"))
                .collect(Collectors.joining("\n"));
        assembly.part(new ChatPart.Thinking(DIALECT, summary, item));
    }

    /** What is said once all is said: why it ended, and what was used. */
    void ending(JsonNode response) {
        assembly.model(text(response, "model"));
        if (!assembly.isFinished()) {
            assembly.finish(reason(response));
        }
        if (response.path("usage").isObject()) {
            assembly.usage(OpenAiUsage.ofResponse(response), response.path("usage"));
        }
    }

    private FinishReason reason(JsonNode response) {
        if (text(response, "status").equals("incomplete")) {
            return text(response.path("incomplete_details"), "reason").equals("content_filter")
                    ? FinishReason.CONTENT_FILTER
                    : FinishReason.LENGTH;
        }
        return assembly.hasTools() ? FinishReason.TOOL : FinishReason.STOP;
    }
}
