package io.magictunnel.provider.anthropic;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.RequestFitting;
import io.magictunnel.provider.dialect.StreamedAnswer;
import io.magictunnel.provider.dialect.VendorBounds;
import io.magictunnel.provider.wire.VendorWire;
import io.magictunnel.provider.wire.WireHead;
import io.magictunnel.provider.wire.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic. Option {@code version} chooses the API's version: {@code 2026-10-21}, as usual, or {@code 2023-06-01}. */
@ApplicationScoped
public class AnthropicClient implements LlmClient {

    private static final VendorBounds BOUNDS = new VendorBounds(1, 8000, 1, true, Set.of("auto", "standard_only"));

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.ANTHROPIC;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        var fitted = fitted(to, request);
        var reply = wire.ask(to, post(to, new MessagesBody(fitted).whole()));
        return new MessagesReader(new AnswerAssembly(fitted)).whole(reply);
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        var fitted = fitted(to, request);
        var assembly = new AnswerAssembly(fitted, pieces);
        var stream = wire.events(to, post(to, new MessagesBody(fitted).streamed()));
        return StreamedAnswer.follow(stream, new MessagesStream(stream, assembly), assembly);
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return new AnthropicModelList(wire, to, AnthropicVersion.of(to).date(), folder(to, "")).all();
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        var body = new MessagesBody(fitted(to, request)).counted();
        var count = wire.ask(to, WireRequest.post(folder(to, "/messages"), "count_tokens", head(to), body))
                .json()
                .path("input_tokens");
        return count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
    }

    private static FittedRequest fitted(Connection to, ChatRequest request) {
        return RequestFitting.fit(request, AnthropicModels.within(request, AnthropicVersion.of(to)), BOUNDS);
    }

    private static WireRequest post(Connection to, ObjectNode body) {
        return WireRequest.post(folder(to, ""), "messages", head(to), body);
    }

    private static WireHead head(Connection to) {
        return WireHead.anthropic(to.key(), AnthropicVersion.of(to).date());
    }

    /** Some write the version of the path into the base. */
    private static String folder(Connection to, String below) {
        var hasVersion = to.base().getPath() != null && to.base().getPath().matches(".*/v1/?");
        return hasVersion ? below.replaceFirst("^/", "") : "v1" + below;
    }
}
