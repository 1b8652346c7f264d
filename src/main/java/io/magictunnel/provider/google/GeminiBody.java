package io.magictunnel.provider.google;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.dialect.DataAddress;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.ToolNames;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request for content. Signatures of parts go back as they came. */
final class GeminiBody {

    private final ChatRequest request;
    private final ToolNames names;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    GeminiBody(FittedRequest fitted) {
        this.request = fitted.request();
        this.names = fitted.names();
    }

    ObjectNode whole() {
        conversation(body);
        var config = JsonNodeFactory.instance.objectNode();
        parameters(request.parameters(), config);
        request.output().ifPresent(output -> config.put("responseMimeType", "application/json")
                .set("responseJsonSchema", output.schema()));
        if (!config.isEmpty()) {
            body.set("generationConfig", config);
        }
        request.parameters().tier().ifPresent(tier -> body.put("serviceTier", tier));
        return body;
    }

    /** What counts as input. */
    ObjectNode counted() {
        var counted = body.putObject("generateContentRequest");
        counted.put("model", "models/" + GeminiModels.plain(request.model()));
        conversation(counted);
        return body;
    }

    private void conversation(ObjectNode target) {
        var contents = target.putArray("contents");
        request.messages().forEach(message -> message(message, contents));
        request.system().ifPresent(orders -> target.putObject("systemInstruction")
                .putArray("parts")
                .addObject()
                .put("text", orders));
        tools(target);
    }

    private void message(ChatMessage message, ArrayNode contents) {
        var parts = JsonNodeFactory.instance.arrayNode();
        message.parts().forEach(part -> part(part, parts));
        if (!parts.isEmpty()) {
            contents.addObject()
                    .put("role", message.speaker() == ChatMessage.Speaker.USER ? "user" : "model")
                    .set("parts", parts);
        }
    }

    private void part(ChatPart part, ArrayNode parts) {
        switch (part) {
            case ChatPart.Text text -> signed(parts.addObject().put("text", text.text()), text.signature());
            case ChatPart.Image image ->
                parts.addObject()
                        .putObject("inlineData")
                        .put("mimeType", image.mediaType())
                        .put("data", DataAddress.base64(image));
            case ChatPart.ToolUse use -> {
                var node = parts.addObject();
                identified(node.putObject("functionCall"), use.id())
                        .put("name", names.sent(use.name()))
                        .set("args", use.arguments());
                signed(node, use.signature());
            }
            case ChatPart.ToolReply reply ->
                identified(parts.addObject().putObject("functionResponse"), reply.toolUseId())
                        .put("name", names.sent(reply.name()))
                        .set("response", response(reply));
            case ChatPart.Thinking thinking -> {
                if (thinking.dialect().equals(GeminiReader.DIALECT)) {
                    parts.add(thinking.raw());
                }
            }
        }
    }

    private static void signed(ObjectNode part, Optional<String> signature) {
        signature.ifPresent(text -> part.put("thoughtSignature", text));
    }

    /** Ids that we gave are not known there. */
    private static ObjectNode identified(ObjectNode call, String id) {
        return id.startsWith(GeminiReader.OWN_ID) ? call : call.put("id", id);
    }

    private static ObjectNode response(ChatPart.ToolReply reply) {
        var said = JsonNodeFactory.instance.objectNode();
        if (reply.isError()) {
            return said.put("error", reply.content());
        }
        try {
            if (Json.MAPPER.readTree(reply.content()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException noJson) {
            // told as a text
        }
        return said.put("result", reply.content());
    }

    private void parameters(ChatParameters asked, ObjectNode config) {
        asked.maxOutputTokens().ifPresent(most -> config.put("maxOutputTokens", most));
        asked.temperature().ifPresent(value -> config.put("temperature", value));
        asked.topP().ifPresent(value -> config.put("topP", value));
        asked.topK().ifPresent(value -> config.put("topK", value));
        asked.seed().ifPresent(value -> config.put("seed", Math.floorMod(value, Integer.MAX_VALUE)));
        if (!asked.stop().isEmpty()) {
            asked.stop().forEach(config.putArray("stopSequences")::add);
        }
        asked.effort().ifPresent(effort -> effort(effort, config.putObject("thinkingConfig")));
    }

    private void effort(Effort effort, ObjectNode config) {
        if (GeminiModels.takesEffortInWords(request.model())) {
            config.put("thinkingLevel", effort.name().toLowerCase(Locale.ROOT));
        } else {
            config.put("thinkingBudget", budget(effort));
        }
    }

    private static int budget(Effort effort) {
        return switch (effort) {
            case NONE -> 0;
            case MINIMAL -> 512;
            case LOW -> 1024;
            case MEDIUM -> 8192;
            case HIGH, XHIGH, MAX -> 24_576;
        };
    }

    private void tools(ObjectNode target) {
        if (request.tools().isEmpty()) {
            return;
        }
        var declarations = target.putArray("tools").addObject().putArray("functionDeclarations");
        for (var offer : request.tools()) {
            declarations
                    .addObject()
                    .put("name", names.sent(offer.name()))
                    .put("description", offer.description())
                    .set("parametersJsonSchema", offer.schema());
        }
        switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> {
                // what it does anyway
            }
            case ToolChoice.None none -> calling(target, "NONE");
            case ToolChoice.Required required -> calling(target, "ANY");
            case ToolChoice.Named(var tool) ->
                calling(target, "ANY").putArray("allowedFunctionNames").add(names.sent(tool));
        }
    }

    private static ObjectNode calling(ObjectNode target, String mode) {
        return target.putObject("toolConfig").putObject("functionCallingConfig").put("mode", mode);
    }
}
