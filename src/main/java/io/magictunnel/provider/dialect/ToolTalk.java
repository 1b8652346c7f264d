package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;

/** Tells what was said with tools in plain text, for those to whom no tools can be offered. */
public final class ToolTalk {

    private ToolTalk() {}

    public static ChatRequest asText(ChatRequest request) {
        return request.withMessages(
                request.messages().stream().map(ToolTalk::asText).toList());
    }

    private static ChatMessage asText(ChatMessage message) {
        return new ChatMessage(
                message.speaker(),
                message.parts().stream().map(ToolTalk::asText).toList());
    }

    private static ChatPart asText(ChatPart part) {
        return switch (part) {
            case ChatPart.ToolUse use ->
                new ChatPart.Text("[used tool %s with %s]".formatted(use.name(), use.arguments()));
            case ChatPart.ToolReply reply ->
                new ChatPart.Text("[tool %s %s: %s]"
                        .formatted(reply.name(), reply.isError() ? "failed" : "answered", reply.content()));
            case ChatPart other -> other;
        };
    }
}
