package io.magictunnel.provider.ollama;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.ProviderError;
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

/**
 * Ollama. Option {@code num_ctx} is the length of context to work with, which is otherwise short there and cuts long
 * conversations silently; option {@code keep_alive} how long the model stays loaded.
 */
@ApplicationScoped
public class OllamaClient implements LlmClient {

    private static final VendorBounds BOUNDS = new VendorBounds(2, 16, 1, false, Set.of());

    @Inject
    VendorWire wire;

    @Override
    public ProviderKind kind() {
        return ProviderKind.OLLAMA;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        var fitted = fitted(to, request);
        var reply = wire.ask(to, post(to, fitted, false));
        var assembly = new AnswerAssembly(fitted);
        new OllamaReader(assembly).take(reply.json());
        return assembly.requestId(reply.requestId()).answer();
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        var fitted = fitted(to, request);
        var assembly = new AnswerAssembly(fitted, pieces);
        var stream = wire.lines(to, post(to, fitted, true));
        return StreamedAnswer.follow(stream, new OllamaStream(stream, new OllamaReader(assembly)), assembly);
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return new OllamaModels(wire, to).all();
    }

    /** It has no way to count. */
    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    private FittedRequest fitted(Connection to, ChatRequest request) {
        return RequestFitting.fit(request, new OllamaModels(wire, to).within(request), BOUNDS);
    }

    private static WireRequest post(Connection to, FittedRequest fitted, boolean isStreamed) {
        var body = new OllamaBody(fitted);
        var whole = body.whole(isStreamed);
        to.option("num_ctx").ifPresent(tokens -> body.contextLength(number(to, tokens)));
        to.option("keep_alive").ifPresent(body::keepAlive);
        return WireRequest.post("api", "chat", WireHead.bearer(to.key()), whole);
    }

    private static int number(Connection to, String tokens) {
        if (tokens.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(tokens);
        }
        throw new DomainException(
                ProviderError.PROVIDER_OPTION_INVALID,
                "Provider '%s' has an option that cannot be used".formatted(to.provider()),
                "num_ctx: '%s'; allowed is a number of tokens".formatted(tokens));
    }
}
