package io.magictunnel.provider.openai;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Whoever speaks as OpenAI does, under an address that ends where OpenAI's ends with {@code /v1}. Only what all of them understand
 * is asked. Option {@code stream_usage} is {@code false} for those who refuse to be asked about usage; {@code api} is as with
 * OpenAI.
 */
@ApplicationScoped
public class CustomClient implements LlmClient {

    private static final ModelAbilities WHAT_ALL_CAN = ModelAbilities.UNKNOWN.without(
            Ability.TOP_K, Ability.EFFORT, Ability.TIER, Ability.CACHE, Ability.PARALLEL_TOOLS);

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.CUSTOM;
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

    /** Few can, and nobody tells who. */
    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    private OpenAiDoor door(Connection to) {
        var traits = OpenAiDoor.Traits.COMPATIBLE;
        return new OpenAiDoor(
                wire,
                to,
                "",
                () -> WireHead.bearer(to.key()),
                to.option("stream_usage").filter("false"::equals).isPresent() ? traits.withoutAskingForUsage() : traits,
                model -> WHAT_ALL_CAN);
    }
}
