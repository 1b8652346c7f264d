package io.magictunnel.provider.openai;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import java.util.function.Consumer;

/** The two languages of OpenAI. */
public enum OpenAiLanguage {
    CHAT_COMPLETIONS,
    RESPONSES;

    /** As option {@code api} says; chat completions where it says nothing. */
    public static OpenAiLanguage of(Connection to) {
        var said = to.option("api").orElse("chat_completions");
        return switch (said) {
            case "chat_completions" -> CHAT_COMPLETIONS;
            case "responses" -> RESPONSES;
            default ->
                throw new DomainException(
                        ProviderError.PROVIDER_OPTION_INVALID,
                        "Provider '%s' has an option that cannot be used".formatted(to.provider()),
                        "api: '%s'; allowed are chat_completions and responses".formatted(said));
        };
    }

    public ChatAnswer chat(OpenAiDoor door, ChatRequest request) {
        return switch (this) {
            case CHAT_COMPLETIONS -> new ChatCompletions(door).chat(request);
            case RESPONSES -> new Responses(door).chat(request);
        };
    }

    public ChatAnswer stream(OpenAiDoor door, ChatRequest request, Consumer<ChatPiece> pieces) {
        return switch (this) {
            case CHAT_COMPLETIONS -> new ChatCompletions(door).stream(request, pieces);
            case RESPONSES -> new Responses(door).stream(request, pieces);
        };
    }
}
