package io.magictunnel.provider.google;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.FittedRequest;
import io.magictunnel.provider.dialect.JsonSaid;
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

/** Google's Gemini. */
@ApplicationScoped
public class GeminiClient implements LlmClient {

    private static final VendorBounds BOUNDS = new VendorBounds(2, 5, 1, false, Set.of("standard", "flex", "priority"));

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.GOOGLE;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        var fitted = fitted(request);
        var head = WireHead.google(to.key());
        var reply = wire.ask(
                to,
                WireRequest.post(
                        folder(request), segment(request, "generateContent"), head, new GeminiBody(fitted).whole()));
        var assembly = new AnswerAssembly(fitted);
        GeminiReader.refusal(reply.json()).ifPresent(reason -> {
            throw new LlmFailure(
                    FailureKind.CONTENT_POLICY, "Provider '%s' %s".formatted(to.provider(), refusal(reason)));
        });
        new GeminiReader(assembly).take(reply.json());
        return assembly.requestId(reply.requestId().or(() -> JsonSaid.optional(reply.json(), "responseId")))
                .answer();
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        var fitted = fitted(request);
        var assembly = new AnswerAssembly(fitted, pieces);
        var head = WireHead.google(to.key()).withGoogleEvents();
        var stream = wire.events(
                to,
                WireRequest.post(
                        folder(request),
                        segment(request, "streamGenerateContent"),
                        head,
                        new GeminiBody(fitted).whole()));
        return StreamedAnswer.follow(stream, new GeminiStream(stream, assembly), assembly);
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return new GeminiModelList(wire, to).all();
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        var body = new GeminiBody(fitted(request)).counted();
        var count = wire.ask(
                        to,
                        WireRequest.post(
                                folder(request), segment(request, "countTokens"), WireHead.google(to.key()), body))
                .json()
                .path("totalTokens");
        return count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
    }

    static String refusal(String reason) {
        return "refuses the content of the request (%s)".formatted(reason.replaceAll("[^A-Z_]", ""));
    }

    private static FittedRequest fitted(ChatRequest request) {
        return RequestFitting.fit(request, GeminiModels.within(request), BOUNDS);
    }

    /** Models that somebody tuned stand in a folder of their own. */
    private static String folder(ChatRequest request) {
        return request.model().startsWith("tunedModels/") ? "tunedModels" : "models";
    }

    private static String segment(ChatRequest request, String verb) {
        var name = request.model().replaceFirst("^(models|tunedModels)/", "");
        if (name.isBlank()) {
            throw new LlmFailure(FailureKind.INVALID_REQUEST, "A request to Google has to name a model");
        }
        return name + ":" + verb;
    }
}
