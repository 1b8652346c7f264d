package io.magictunnel.provider.chat;

import java.util.List;
import java.util.stream.Collectors;

/** One turn of a conversation. What became of tools is part of the user's turn; standing orders are {@link ChatRequest#system}. */
public record ChatMessage(Speaker speaker, List<ChatPart> parts) {

    public ChatMessage {
        parts = List.copyOf(parts);
    }

    /** Whose turn it is. */
    public enum Speaker {
        USER,
        ASSISTANT
    }

    public static ChatMessage user(String text) {
        return new ChatMessage(Speaker.USER, List.of(new ChatPart.Text(text)));
    }

    public static ChatMessage user(List<ChatPart> parts) {
        return new ChatMessage(Speaker.USER, parts);
    }

    public static ChatMessage assistant(String text) {
        return new ChatMessage(Speaker.ASSISTANT, List.of(new ChatPart.Text(text)));
    }

    public static ChatMessage assistant(List<ChatPart> parts) {
        return new ChatMessage(Speaker.ASSISTANT, parts);
    }

    /** All text of it, one part after the other. */
    public String text() {
        return parts.stream()
                .filter(ChatPart.Text.class::isInstance)
                .map(part -> ((ChatPart.Text) part).text())
                .collect(Collectors.joining());
    }
}
