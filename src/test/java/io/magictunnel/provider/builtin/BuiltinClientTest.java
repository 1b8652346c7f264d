package io.magictunnel.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltinClientTest {

    private static final Connection HERE = new Connection(
            "builtin",
            ProviderKind.BUILTIN,
            ProviderKind.BUILTIN.usualBase().orElseThrow(),
            Optional.empty(),
            Map.of(),
            CallLimits.USUAL);

    private final ArrayList<BuiltinRules> ownRules = new ArrayList<>();
    private final BuiltinClient client = new BuiltinClient() {
        @Override
        List<BuiltinRules> known() {
            return ownRules;
        }
    };

    @Test
    void withoutRulesEveryPurposeIsRefusedByName() {
        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(HERE.forPurpose("describe"), request()))
                .withMessageContaining("'describe'")
                .withMessageContaining("needs a provider with a model");
    }

    @Test
    void theRulesForThePurposeAnswer() {
        ownRules.add(new Shouting());
        var pieces = new ArrayList<ChatPiece>();

        var answer = client.stream(HERE.forPurpose("shout"), request(), pieces::add);

        assertThat(answer.text()).isEqualTo("HI");
        assertThat(pieces).first().isEqualTo(new ChatPiece.Text("HI"));
    }

    @Test
    void otherPurposesAreToldWhatThereIs() {
        ownRules.add(new Shouting());

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(HERE, request()))
                .withMessageContaining("'chat'")
                .withMessageContaining("[shout]");
    }

    @Test
    void thereIsOneModel() {
        assertThat(client.models(HERE)).extracting(ModelEntry::id).containsExactly("rules-1");
        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(HERE, ChatRequest.of("gpt-4o", "Hi")))
                .withMessageContaining("rules-1");
    }

    private static ChatRequest request() {
        return ChatRequest.of(BuiltinClient.MODEL, "Hi");
    }

    private record Shouting() implements BuiltinRules {

        @Override
        public String purpose() {
            return "shout";
        }

        @Override
        public ChatAnswer answer(ChatRequest request) {
            return new ChatAnswer(
                    request.model(),
                    List.of(new ChatPart.Text(
                            request.messages().getLast().text().toUpperCase(Locale.ROOT))),
                    FinishReason.STOP,
                    Usage.NONE,
                    "null",
                    Optional.empty(),
                    List.of());
        }
    }
}
