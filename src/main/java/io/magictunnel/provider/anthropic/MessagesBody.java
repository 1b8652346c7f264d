package io.magictunnel.provider.anthropic;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters.CacheTime;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.OutputSchema;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import io.magictunnel.provider.dialect.DataAddress;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.ToolNames;
import io.magictunnel.provider.dialect.ToolTalk;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request for a message. */
final class MessagesBody {

    /** A limit has to be named; this one every model can reach. */
    private static final int USUAL_OUTPUT = 4096;

    private final ChatRequest request;
    private final ToolNames names;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    MessagesBody(FittedRequest fitted) {
        var asked = fitted.request();
        this.request = asked.tools().isEmpty() ? ToolTalk.asText(asked) : asked;
        this.names = fitted.names();
    }

    ObjectNode whole() {
        counted();
        var asked = request.parameters();
        body.put("max_tokens", mostOutput());
        asked.temperature().ifPresent(value -> body.put("temperature", value));
        asked.topP().ifPresent(value -> body.put("top_p", value));
        asked.topK().ifPresent(value -> body.put("top_k", value));
        asked.tier().ifPresent(tier -> body.put("service_tier", tier));
        if (!asked.stop().isEmpty()) {
            asked.stop().forEach(body.putArray("stop_sequences")::add);
        }
        asked.cache().ifPresent(this::cache);
        return body;
    }

    ObjectNode streamed() {
        return whole().put("stream", true);
    }

    /** What counts as input. */
    ObjectNode counted() {
        body.put("model", request.model());
        request.system().ifPresent(orders -> body.put("system", orders));
        var messages = body.putArray("messages");
        request.messages().forEach(message -> message(message, messages));
        tools();
        request.parameters().effort().filter(effort -> effort != Effort.NONE).ifPresent(this::effort);
        request.output().ifPresent(this::output);
        return body;
    }

    private int mostOutput() {
        var thinking = body.path("thinking").path("budget_tokens").asInt(0);
        return request.parameters().maxOutputTokens().orElse(thinking + USUAL_OUTPUT);
    }

    private void cache(CacheTime time) {
        var control = body.putObject("cache_control").put("type", "ephemeral");
        if (time == CacheTime.ONE_HOUR) {
            control.put("ttl", "1h");
        }
    }

    private void effort(Effort effort) {
        if (AnthropicModels.takesEffortInWords(request.model())) {
            body.putObject("thinking").put("type", "adaptive");
            output().put("effort", effort.spelling());
            return;
        }
        var most = request.parameters().maxOutputTokens().orElse(Integer.MAX_VALUE);
        body.putObject("thinking")
                .put("type", "enabled")
                .put("budget_tokens", Math.min(ThinkingBudget.of(effort), most - 1));
    }

    private void output(OutputSchema schema) {
        output().putObject("format").put("type", "json_schema").set("schema", schema.schema());
    }

    private ObjectNode output() {
        return body.get("output_config") instanceof ObjectNode begun ? begun : body.putObject("output_config");
    }

    /** Empty blocks are refused, and so are messages without blocks. */
    private void message(ChatMessage message, ArrayNode messages) {
        var content = JsonNodeFactory.instance.arrayNode();
        sorted(message.parts()).forEach(part -> block(part, content));
        if (!content.isEmpty()) {
            messages.addObject()
                    .put("role", message.speaker() == ChatMessage.Speaker.USER ? "user" : "assistant")
                    .set("content", content);
        }
    }

    /** What became of tools comes first. */
    private static List<ChatPart> sorted(List<ChatPart> parts) {
        return parts.stream()
                .sorted(Comparator.comparing(part -> !(part instanceof ChatPart.ToolReply)))
                .toList();
    }

    private void block(ChatPart part, ArrayNode content) {
        switch (part) {
            case ChatPart.Text text -> {
                if (!text.text().isBlank()) {
                    content.addObject().put("type", "text").put("text", text.text());
                }
            }
            case ChatPart.Image image ->
                content.addObject()
                        .put("type", "image")
                        .putObject("source")
                        .put("type", "base64")
                        .put("media_type", image.mediaType())
                        .put("data", DataAddress.base64(image));
            case ChatPart.ToolUse use ->
                content.addObject()
                        .put("type", "tool_use")
                        .put("id", id(use.id()))
                        .put("name", names.sent(use.name()))
                        .set("input", arguments(use.arguments()));
            case ChatPart.ToolReply reply -> reply(reply, content.addObject());
            case ChatPart.Thinking thinking -> {
                if (thinking.dialect().equals(MessagesReader.DIALECT)) {
                    content.add(thinking.raw());
                }
            }
        }
    }

    private static void reply(ChatPart.ToolReply reply, ObjectNode block) {
        block.put("type", "tool_result")
                .put("tool_use_id", id(reply.toolUseId()))
                .put("content", reply.content());
        if (reply.isError()) {
            block.put("is_error", true);
        }
    }

    private static String id(String id) {
        return id.replaceAll("[^a-zA-Z0-9_-]", "_");
    }

    private static JsonNode arguments(JsonNode arguments) {
        return arguments.isObject()
                ? arguments
                : JsonNodeFactory.instance.objectNode().set("arguments", arguments);
    }

    private void tools() {
        if (request.tools().isEmpty()) {
            return;
        }
        var tools = body.putArray("tools");
        request.tools().forEach(offer -> tool(offer, tools.addObject()));
        var oneByOne = request.parameters()
                .parallelTools()
                .filter(parallel -> !parallel)
                .isPresent();
        switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> {
                if (oneByOne) {
                    choice("auto", true);
                }
            }
            case ToolChoice.None none -> choice("none", false);
            case ToolChoice.Required required -> choice("any", oneByOne);
            case ToolChoice.Named(var tool) -> choice("tool", oneByOne).put("name", names.sent(tool));
        }
    }

    private ObjectNode choice(String type, boolean oneByOne) {
        var choice = body.putObject("tool_choice").put("type", type);
        return oneByOne ? choice.put("disable_parallel_tool_use", true) : choice;
    }

    private void tool(ToolOffer offer, ObjectNode tool) {
        tool.put("name", names.sent(offer.name()))
                .put("description", offer.description())
                .set("input_schema", offer.schema());
        if (offer.strict()) {
            tool.put("strict", true);
        }
    }
}
