package io.magictunnel.provider;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * One vendor's way to speak. Stateless, blocking, safe for many threads. What the model cannot do is left out, with a warning in
 * the answer; whatever goes wrong is an {@link LlmFailure}.
 */
public interface LlmClient {

    ProviderKind kind();

    ChatAnswer chat(Connection to, ChatRequest request);

    /** Pieces arrive on the calling thread, and the whole answer at the end. */
    ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces);

    List<ModelEntry> models(Connection to);

    /** What the provider itself counts; empty where it cannot. */
    OptionalLong countTokens(Connection to, ChatRequest request);
}
