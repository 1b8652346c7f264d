package io.magictunnel.provider.openai;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** OpenAI. Option {@code api} chooses the language: {@code chat_completions}, as usual, or {@code responses}. */
@ApplicationScoped
public class OpenAiClient implements LlmClient {

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.OPENAI;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        return OpenAiLanguage.of(to).chat(door(to), request);
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        return OpenAiLanguage.of(to).stream(door(to), request, pieces);
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return new ModelList(door(to)).all();
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return new Responses(door(to)).countTokens(request);
    }

    private OpenAiDoor door(Connection to) {
        return new OpenAiDoor(
                wire,
                to,
                "",
                () -> WireHead.bearer(to.key()),
                OpenAiDoor.Traits.OPENAI,
                model -> OpenAiModels.guess(to.baseModel(model)));
    }
}
