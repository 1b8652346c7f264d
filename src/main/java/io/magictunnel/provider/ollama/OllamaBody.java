package io.magictunnel.provider.ollama;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.dialect.DataAddress;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.ToolNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request for a chat. Tool uses have no ids there: their order tells which reply belongs to which. */
final class OllamaBody {

    private final ChatRequest request;
    private final ToolNames names;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    OllamaBody(FittedRequest fitted) {
        this.request = fitted.request();
        this.names = fitted.names();
    }

    /** @param isStreamed has to be said in either case: to stream is usual there */
    ObjectNode whole(boolean isStreamed) {
        body.put("model", request.model());
        var messages = body.putArray("messages");
        request.system()
                .ifPresent(orders -> messages.addObject().put("role", "system").put("content", orders));
        request.messages().forEach(message -> message(message, messages));
        if (!request.tools().isEmpty()) {
            tools();
        }
        request.parameters().effort().ifPresent(this::think);
        request.output().ifPresent(output -> body.set("format", output.schema()));
        options(request.parameters());
        return body.put("stream", isStreamed);
    }

    /** Asks for a length of context that the operator wants. */
    void contextLength(int tokens) {
        options().put("num_ctx", tokens);
    }

    void keepAlive(String time) {
        body.put("keep_alive", time);
    }

    private void message(ChatMessage message, ArrayNode messages) {
        replies(message, messages);
        var turn = JsonNodeFactory.instance.objectNode();
        turn.put("role", message.speaker() == ChatMessage.Speaker.USER ? "user" : "assistant");
        turn.put("content", message.text());
        message.parts().forEach(part -> extra(part, turn));
        if (turn.size() > 2 || !message.text().isEmpty()) {
            messages.add(turn);
        }
    }

    private void replies(ChatMessage message, ArrayNode messages) {
        for (var part : message.parts()) {
            if (part instanceof ChatPart.ToolReply reply) {
                messages.addObject()
                        .put("role", "tool")
                        .put("tool_name", names.sent(reply.name()))
                        .put("content", reply.isError() ? "Error: " + reply.content() : reply.content());
            }
        }
    }

    private void extra(ChatPart part, ObjectNode turn) {
        switch (part) {
            case ChatPart.Image image -> list(turn, "images").add(DataAddress.base64(image));
            case ChatPart.ToolUse use ->
                list(turn, "tool_calls")
                        .addObject()
                        .putObject("function")
                        .put("name", names.sent(use.name()))
                        .set("arguments", use.arguments());
            case ChatPart.Thinking thinking -> {
                if (thinking.dialect().equals(OllamaReader.DIALECT)) {
                    turn.put("thinking", thinking.text());
                }
            }
            case ChatPart.Text text -> {
                // the content
            }
            case ChatPart.ToolReply reply -> {
                // a message of its own
            }
        }
    }

    private static ArrayNode list(ObjectNode turn, String name) {
        return turn.get(name) instanceof ArrayNode begun ? begun : turn.putArray(name);
    }

    private void tools() {
        var tools = body.putArray("tools");
        for (var offer : request.tools()) {
            tools.addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", names.sent(offer.name()))
                    .put("description", offer.description())
                    .set("parameters", offer.schema());
        }
    }

    private void think(Effort effort) {
        if (OllamaModels.thinksInDegrees(request.model())) {
            body.put("think", effort.spelling());
        } else {
            body.put("think", effort != Effort.NONE);
        }
    }

    private void options(ChatParameters asked) {
        asked.maxOutputTokens().ifPresent(most -> options().put("num_predict", most));
        asked.temperature().ifPresent(value -> options().put("temperature", value));
        asked.topP().ifPresent(value -> options().put("top_p", value));
        asked.topK().ifPresent(value -> options().put("top_k", value));
        asked.seed().ifPresent(value -> options().put("seed", Math.floorMod(value, Integer.MAX_VALUE)));
        if (!asked.stop().isEmpty()) {
            asked.stop().forEach(options().putArray("stop")::add);
        }
    }

    private ObjectNode options() {
        return body.get("options") instanceof ObjectNode begun ? begun : body.putObject("options");
    }
}
