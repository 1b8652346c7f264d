package io.magictunnel.provider.lmstudio;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.openai.ChatCompletions;
import io.magictunnel.provider.openai.ModelList;
import io.magictunnel.provider.openai.OpenAiDoor;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** LM Studio. Its base is the server itself; a {@code /v1} at the end is taken for granted. */
@ApplicationScoped
public class LmStudioClient implements LlmClient {

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.LM_STUDIO;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        return new ChatCompletions(door(to)).chat(withoutNamedTool(request));
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        return new ChatCompletions(door(to)).stream(withoutNamedTool(request), pieces);
    }

    /** Earlier versions have no list of their own. */
    @Override
    public List<ModelEntry> models(Connection to) {
        var server = atServer(to);
        try {
            return LmStudioModels.read(wire.ask(server, WireRequest.get("api/v1", "models", head(server)))
                    .json());
        } catch (LlmFailure refused) {
            if (refused.kind() != FailureKind.NOT_FOUND) {
                throw refused;
            }
            return new ModelList(door(to)).all();
        }
    }

    /** It has no way to count. */
    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    /** No tool can be named there, but all others can be kept back. */
    private static ChatRequest withoutNamedTool(ChatRequest request) {
        return request.toolChoice() instanceof ToolChoice.Named(var tool)
                ? request.withTools(
                        request.tools().stream()
                                .filter(offer -> offer.name().equals(tool))
                                .toList(),
                        new ToolChoice.Required())
                : request;
    }

    private OpenAiDoor door(Connection to) {
        var server = atServer(to);
        return new OpenAiDoor(
                wire,
                server,
                "v1/",
                () -> head(server),
                OpenAiDoor.Traits.COMPATIBLE,
                model -> LmStudioModels.always());
    }

    private static WireHead head(Connection to) {
        return WireHead.bearer(to.key());
    }

    private static Connection atServer(Connection to) {
        return to.withoutEnd("/v1");
    }
}
