package io.magictunnel.provider;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A vendor that answers from a list for each of its providers, and remembers what it was asked. Without a list it says "fine". */
public final class ScriptedClient implements LlmClient {

    private final ProviderKind kind;
    private final Map<String, Queue<Supplier<String>>> scripts = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private Supplier<List<ModelEntry>> models = () -> List.of(ModelEntry.named("usual"));

    public record Asked(Connection to, ChatRequest request) {}

    public ScriptedClient(ProviderKind kind) {
        this.kind = kind;
    }

    public ScriptedClient answers(String provider, String text) {
        return plays(provider, () -> text);
    }

    public ScriptedClient fails(String provider, FailureKind failure) {
        return plays(provider, () -> {
            throw new LlmFailure(failure, "%s has failed: %s".formatted(provider, failure.spelling()));
        });
    }

    public ScriptedClient plays(String provider, Supplier<String> next) {
        scripts.computeIfAbsent(provider, name -> new ArrayDeque<>()).add(next);
        return this;
    }

    public ScriptedClient lists(List<ModelEntry> entries) {
        return lists(() -> entries);
    }

    public ScriptedClient lists(Supplier<List<ModelEntry>> entries) {
        models = entries;
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Who was asked for which model, in order. */
    public List<String> trail() {
        return asked().stream()
                .map(one -> one.to().provider() + "/" + one.request().model())
                .toList();
    }

    @Override
    public ProviderKind kind() {
        return kind;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        return answer(request, next(to, request));
    }

    /** The first piece is handed on before anything can fail; what fails then is a failure after it. */
    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        pieces.accept(new ChatPiece.Text("f"));
        try {
            return answer(request, next(to, request));
        } catch (LlmFailure failure) {
            throw failure.afterFirstPiece(Optional.empty());
        }
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return models.get();
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    private String next(Connection to, ChatRequest request) {
        asked.add(new Asked(to, request));
        var script = scripts.getOrDefault(to.provider(), new ArrayDeque<>());
        return script.isEmpty() ? "fine" : script.remove().get();
    }

    private static ChatAnswer answer(ChatRequest request, String text) {
        return new ChatAnswer(
                request.model(),
                List.of(new ChatPart.Text(text)),
                FinishReason.STOP,
                Usage.of(10, 5, Usage.Source.MEASURED),
                "null",
                Optional.of("req-1"),
                List.of());
    }
}
