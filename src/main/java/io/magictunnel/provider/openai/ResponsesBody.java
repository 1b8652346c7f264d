package io.magictunnel.provider.openai;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import io.magictunnel.provider.dialect.DataAddress;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.ToolNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request for a response. */
final class ResponsesBody {

    private final ChatRequest request;
    private final ToolNames names;
    private final boolean mayThink;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    ResponsesBody(FittedRequest fitted, ModelAbilities guessed) {
        this.request = fitted.request();
        this.names = fitted.names();
        this.mayThink = !guessed.efforts().isEmpty();
    }

    ObjectNode whole() {
        counted();
        var asked = request.parameters();
        asked.maxOutputTokens().ifPresent(most -> body.put("max_output_tokens", most));
        asked.temperature().ifPresent(value -> body.put("temperature", value));
        asked.topP().ifPresent(value -> body.put("top_p", value));
        asked.tier().ifPresent(tier -> body.put("service_tier", tier));
        body.put("store", false);
        if (mayThink) {
            body.putArray("include").add("reasoning.encrypted_content");
        }
        return body;
    }

    ObjectNode streamed() {
        whole().put("stream", true).putObject("stream_options").put("include_obfuscation", false);
        return body;
    }

    /** What counts as input, and nothing else. */
    ObjectNode counted() {
        body.put("model", request.model());
        request.system().ifPresent(orders -> body.put("instructions", orders));
        var input = body.putArray("input");
        request.messages().forEach(message -> message(message, input));
        request.parameters().effort().ifPresent(effort -> body.putObject("reasoning")
                .put("effort", effort.spelling()));
        tools();
        request.output().ifPresent(this::output);
        return body;
    }

    private void message(ChatMessage message, ArrayNode input) {
        for (var part : message.parts()) {
            switch (part) {
                case ChatPart.Text text ->
                    turn(message, input)
                            .add(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("type", isUsers(message) ? "input_text" : "output_text")
                                    .put("text", text.text()));
                case ChatPart.Image image ->
                    turn(message, input)
                            .add(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("type", "input_image")
                                    .put("image_url", DataAddress.of(image)));
                case ChatPart.ToolUse use ->
                    input.addObject()
                            .put("type", "function_call")
                            .put("call_id", use.id())
                            .put("name", names.sent(use.name()))
                            .put("arguments", use.arguments().toString());
                case ChatPart.ToolReply reply ->
                    input.addObject()
                            .put("type", "function_call_output")
                            .put("call_id", reply.toolUseId())
                            .put("output", reply.isError() ? "Error: " + reply.content() : reply.content());
                case ChatPart.Thinking thinking -> {
                    if (thinking.dialect().equals(ResponsesReader.DIALECT) && mayThink) {
                        input.add(thinking.raw());
                    }
                }
            }
        }
    }

    /** The content of the message that is being written; parts that are items of their own end it. */
    private static ArrayNode turn(ChatMessage message, ArrayNode input) {
        var role = isUsers(message) ? "user" : "assistant";
        var last = input.isEmpty() ? null : input.get(input.size() - 1);
        if (last != null && last.path("role").asString("").equals(role)) {
            return (ArrayNode) last.path("content");
        }
        return input.addObject().put("role", role).putArray("content");
    }

    private static boolean isUsers(ChatMessage message) {
        return message.speaker() == ChatMessage.Speaker.USER;
    }

    private void tools() {
        if (request.tools().isEmpty()) {
            return;
        }
        var tools = body.putArray("tools");
        request.tools().forEach(offer -> tool(offer, tools.addObject()));
        request.parameters().parallelTools().ifPresent(parallel -> body.put("parallel_tool_calls", parallel));
        switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> {
                // what it does anyway
            }
            case ToolChoice.None none -> body.put("tool_choice", "none");
            case ToolChoice.Required required -> body.put("tool_choice", "required");
            case ToolChoice.Named(var tool) ->
                body.putObject("tool_choice").put("type", "function").put("name", names.sent(tool));
        }
    }

    /** Not to be strict has to be said here. */
    private void tool(ToolOffer offer, ObjectNode tool) {
        tool.put("type", "function")
                .put("name", names.sent(offer.name()))
                .put("description", offer.description())
                .put("strict", offer.strict())
                .set("parameters", offer.schema());
    }

    private void output(OutputSchema output) {
        body.putObject("text")
                .putObject("format")
                .put("type", "json_schema")
                .put("name", ToolNames.fit(output.name()))
                .put("strict", output.strict())
                .set("schema", output.schema());
    }
}
