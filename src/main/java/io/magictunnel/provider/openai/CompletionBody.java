package io.magictunnel.provider.openai;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import io.magictunnel.provider.dialect.DataAddress;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.ToolNames;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request for a chat completion. */
final class CompletionBody {

    private final ChatRequest request;
    private final ToolNames names;
    private final OpenAiDoor.Traits traits;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    CompletionBody(FittedRequest fitted, OpenAiDoor.Traits traits) {
        this.request = fitted.request();
        this.names = fitted.names();
        this.traits = traits;
    }

    ObjectNode whole() {
        body.put("model", request.model());
        messages();
        parameters();
        tools();
        request.output().ifPresent(this::output);
        return body;
    }

    ObjectNode streamed() {
        whole().put("stream", true);
        if (traits.asksForUsage()) {
            var options = body.putObject("stream_options").put("include_usage", true);
            if (traits.isOpenAi()) {
                options.put("include_obfuscation", false);
            }
        }
        return body;
    }

    private void messages() {
        var messages = body.putArray("messages");
        request.system()
                .ifPresent(orders -> messages.addObject().put("role", "system").put("content", orders));
        for (var message : request.messages()) {
            switch (message.speaker()) {
                case USER -> user(message, messages);
                case ASSISTANT -> assistant(message, messages.addObject().put("role", "assistant"));
            }
        }
    }

    /** What became of tools comes first: nothing may stand between it and the message that asked for them. */
    private void user(ChatMessage message, ArrayNode messages) {
        for (var part : message.parts()) {
            if (part instanceof ChatPart.ToolReply reply) {
                messages.addObject()
                        .put("role", "tool")
                        .put("tool_call_id", reply.toolUseId())
                        .put("content", reply.isError() ? "Error: " + reply.content() : reply.content());
            }
        }
        var isPlain = message.parts().stream().noneMatch(ChatPart.Image.class::isInstance);
        if (!isPlain) {
            parts(message, messages.addObject().put("role", "user").putArray("content"));
        } else if (message.parts().stream().anyMatch(ChatPart.Text.class::isInstance)) {
            messages.addObject().put("role", "user").put("content", message.text());
        }
    }

    private static void parts(ChatMessage message, ArrayNode content) {
        for (var part : message.parts()) {
            switch (part) {
                case ChatPart.Text text ->
                    content.addObject().put("type", "text").put("text", text.text());
                case ChatPart.Image image ->
                    content.addObject()
                            .put("type", "image_url")
                            .putObject("image_url")
                            .put("url", DataAddress.of(image));
                case ChatPart.ToolReply reply -> {
                    // a message of its own
                }
                case ChatPart.ToolUse use -> {
                    // users ask for none
                }
                case ChatPart.Thinking thinking -> {
                    // users do not think aloud
                }
            }
        }
    }

    private void assistant(ChatMessage message, ObjectNode turn) {
        var text = message.text();
        var uses = message.parts().stream()
                .filter(ChatPart.ToolUse.class::isInstance)
                .map(ChatPart.ToolUse.class::cast)
                .toList();
        if (uses.isEmpty()) {
            turn.put("content", text);
            return;
        }
        turn.put("content", text.isEmpty() ? null : text);
        var calls = turn.putArray("tool_calls");
        for (var use : uses) {
            calls.addObject()
                    .put("id", use.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", names.sent(use.name()))
                    .put("arguments", use.arguments().toString());
        }
    }

    private void parameters() {
        var asked = request.parameters();
        asked.maxOutputTokens().ifPresent(most -> body.put(traits.outputLimit(), most));
        asked.temperature().ifPresent(value -> body.put("temperature", value));
        asked.topP().ifPresent(value -> body.put("top_p", value));
        asked.topK().ifPresent(value -> body.put("top_k", value));
        asked.seed().ifPresent(value -> body.put("seed", value));
        asked.effort().ifPresent(effort -> body.put("reasoning_effort", effort.spelling()));
        asked.tier().ifPresent(tier -> body.put("service_tier", tier));
        texts("stop", asked.stop());
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(body.putArray(name)::add);
        }
    }

    private void tools() {
        if (request.tools().isEmpty()) {
            return;
        }
        var tools = body.putArray("tools");
        for (var offer : request.tools()) {
            tool(offer, tools.addObject().put("type", "function").putObject("function"));
        }
        request.parameters().parallelTools().ifPresent(parallel -> body.put("parallel_tool_calls", parallel));
        switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> {
                // what they do anyway
            }
            case ToolChoice.None none -> body.put("tool_choice", "none");
            case ToolChoice.Required required -> body.put("tool_choice", "required");
            case ToolChoice.Named(var tool) ->
                body.putObject("tool_choice")
                        .put("type", "function")
                        .putObject("function")
                        .put("name", names.sent(tool));
        }
    }

    private void tool(ToolOffer offer, ObjectNode function) {
        function.put("name", names.sent(offer.name()))
                .put("description", offer.description())
                .set("parameters", offer.schema());
        if (offer.strict()) {
            function.put("strict", true);
        }
    }

    private void output(OutputSchema output) {
        body.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", ToolNames.fit(output.name()))
                .put("strict", output.strict())
                .set("schema", output.schema());
    }
}
