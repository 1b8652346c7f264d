package io.magictunnel.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelEntry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProviderCountTest {

    private static final Connection TO = new Connection(
            "vendor",
            ProviderKind.ANTHROPIC,
            URI.create("http://localhost"),
            Optional.empty(),
            Map.of(),
            CallLimits.USUAL);

    private final TokenCounter counter = TokenCounterTest.counter();

    @Test
    void aProviderIsAskedOnceForTheSameRequest() {
        var client = new CountingClient(() -> OptionalLong.of(42));

        assertThat(counter.count(client, TO, ChatRequest.of("claude", "hello"))).hasValue(42);
        assertThat(counter.count(client, TO, ChatRequest.of("claude", "hello"))).hasValue(42);
        counter.count(client, TO, ChatRequest.of("claude", "hello you"));
        counter.count(client, TO, ChatRequest.of("another", "hello"));

        assertThat(client.asked).isEqualTo(3);
    }

    @Test
    void aProviderThatCannotCountOrDoesNotAnswerHasCountedNothing() {
        var unable = new CountingClient(OptionalLong::empty);
        var absent = new CountingClient(() -> {
            throw new LlmFailure(FailureKind.NETWORK, "nobody is there");
        });

        assertThat(counter.count(unable, TO, ChatRequest.of("claude", "hello"))).isEmpty();
        assertThat(counter.count(absent, TO, ChatRequest.of("claude", "hi"))).isEmpty();
    }

    /** Counts, and how often it was asked to. */
    private static final class CountingClient implements LlmClient {

        private final Supplier<OptionalLong> answer;
        private int asked;

        private CountingClient(Supplier<OptionalLong> answer) {
            this.answer = answer;
        }

        @Override
        public OptionalLong countTokens(Connection to, ChatRequest request) {
            asked++;
            return answer.get();
        }

        @Override
        public ProviderKind kind() {
            return ProviderKind.ANTHROPIC;
        }

        @Override
        public ChatAnswer chat(Connection to, ChatRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ModelEntry> models(Connection to) {
            throw new UnsupportedOperationException();
        }
    }
}
