package io.magictunnel.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Heard;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OllamaClientTest {

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.OLLAMA);
    private final OllamaClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aChat() {
        var answer = client.chat(vendor.connection(), Conversations.plain("qwen3:8b"));

        Golden.compare("ollama-chat", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedChatWithAllThatCanBeAsked() {
        var answer = client.stream(
                vendor.connection(Map.of("num_ctx", "16384", "keep_alive", "10m")),
                Conversations.everything("qwen3:8b"),
                pieces::add);

        Golden.compare("ollama-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aChatAfterTools() {
        var answer = client.chat(vendor.connection(), Conversations.afterTools("qwen3:8b"));

        Golden.compare("ollama-after-tools", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aModelIsAskedWhatItCanOnlyWhereNobodyToldIt() {
        var told = ModelAbilities.UNKNOWN.with(Ability.TOOLS);

        client.chat(vendor.connection(), Conversations.afterTools("qwen3:8b").withAbilities(told));
        client.chat(vendor.connection(), Conversations.plain("qwen3:8b"));

        assertThat(vendor.heard()).extracting(Heard::target).containsOnly("/api/chat");
    }

    @Test
    void aModelWithoutToolsGetsNone() {
        vendor.next(Reply.json(200, "{\"capabilities\":[\"completion\"]}"));

        var answer = client.chat(vendor.connection(), Conversations.afterTools("llama2"));

        assertThat(vendor.lastHeard().body().has("tools")).isFalse();
        assertThat(vendor.lastHeard().body().toString())
                .doesNotContain("tool_calls")
                .contains("grey");
        assertThat(answer.warnings()).extracting(ChatWarning::subject).containsExactly("tools");
    }

    @Test
    void anErrorInAStreamOfStatus200IsAFailure() {
        vendor.next(Reply.pieces(
                "application/x-ndjson",
                "{\"model\":\"m\",\"message\":{\"content\":\"Hal\"},\"done\":false}\n{\"error\":\"an error was encountered while running the model\"}\n",
                10));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.stream(vendor.connection(), Conversations.plain("m"), pieces::add))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.SERVER_ERROR);
                    assertThat(failure.afterFirstPiece()).isTrue();
                })
                .withMessageContaining("while running the model");
    }

    @Test
    void aStreamWithoutItsLastLineIsCutOff() {
        var text = Recorded.text("ollama/chat.stream").strip();
        vendor.next(Reply.pieces("application/x-ndjson", text.substring(0, text.lastIndexOf('\n')), 50));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.stream(vendor.connection(), Conversations.plain("m"), pieces::add))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CUT_OFF));
    }

    @Test
    void modelsTellTheirContextAndAbilities() {
        var models = client.models(vendor.connection());

        assertThat(models).singleElement().satisfies(model -> {
            assertThat(model.id()).isEqualTo("qwen3:8b");
            assertThat(model.maxInputTokens()).hasValue(40960);
            assertThat(model.abilities().isKnownToBeAble(Ability.TOOLS)).isTrue();
            assertThat(model.abilities().isKnownToBeUnable(Ability.IMAGES)).isTrue();
        });
    }

    @Test
    void aModelThatDoesNotTellIsListedByItsName() {
        vendor.next(Reply.json(200, Recorded.text("ollama/models.json"))).nextRefuses(500);

        assertThat(client.models(vendor.connection()))
                .singleElement()
                .satisfies(model -> assertThat(model.maxInputTokens()).isEmpty());
    }

    @Test
    void aContextThatIsNoNumberIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() ->
                        client.chat(vendor.connection(Map.of("num_ctx", "much")), Conversations.plain("qwen3:8b")))
                .satisfies(refusal -> assertThat(refusal.details())
                        .hasValueSatisfying(details -> assertThat(details).contains("much")));
    }

    private static OllamaClient client() {
        var client = new OllamaClient();
        client.wire = WireForTests.started();
        return client;
    }
}
