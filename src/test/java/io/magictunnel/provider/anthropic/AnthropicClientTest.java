package io.magictunnel.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatParameters;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.Effort;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnthropicClientTest {

    private static final Map<String, String> OLD = Map.of("version", "2023-06-01");

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.ANTHROPIC);
    private final AnthropicClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aMessage() {
        var answer = client.chat(vendor.connection(), Conversations.plain("claude-opus-4-6"));

        Golden.compare("anthropic-message", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aMessageInTheOldVersion() {
        var answer = client.chat(vendor.connection(OLD), Conversations.plain("claude-opus-4-6"));

        Golden.compare("anthropic-message-2023", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedMessageWithAllThatCanBeAsked() {
        var answer = client.stream(vendor.connection(), Conversations.everything("claude-opus-5-5"), pieces::add);

        Golden.compare("anthropic-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedMessageInTheOldVersionWithAllThatCanBeAsked() {
        var answer = client.stream(
                vendor.connection(OLD), Conversations.everything("claude-3-5-haiku-20241022"), pieces::add);

        Golden.compare("anthropic-everything-2023", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void thoughtsGoBackUnchangedAndToTheirVendorOnly() {
        var thought = new ChatPart.Thinking(
                MessagesReader.DIALECT,
                "hm",
                Json.MAPPER.readTree("{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"c2ln\"}"));
        var foreign = new ChatPart.Thinking("google", "hm", Json.MAPPER.readTree("{}"));

        var answer = client.chat(
                vendor.connection(), Conversations.afterTools("claude-sonnet-4-5-20250929", thought, foreign));

        Golden.compare("anthropic-after-tools", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void theSameAnswerComesWholeOrInPieces() {
        var whole = client.chat(vendor.connection(), Conversations.plain("claude-opus-4-6"));

        var streamed = client.stream(vendor.connection(), Conversations.plain("claude-opus-4-6"), pieces::add);

        assertThat(streamed.parts()).isEqualTo(whole.parts());
        assertThat(streamed.usage()).isEqualTo(whole.usage());
        assertThat(streamed.finish()).isEqualTo(whole.finish());
    }

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-6,46", "claude-opus-4-20250514,40", "claude-sonnet-4-5-20250929,45",
                "claude-3-5-sonnet-20241022,35",
        "claude-3-7-sonnet-latest,37", "claude-3-haiku-20240307,30", "claude-opus-5-5,55",
                "claude-haiku-4-5@20251001,45",
        "claude-next,-1", "gpt-4o,-1", "claude-sonnet-5,50"
    })
    void aNameTellsItsGeneration(String model, int generation) {
        assertThat(AnthropicModels.generation(model)).isEqualTo(generation);
    }

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-6,2023-06-01,true",
        "claude-opus-4-6,2026-10-21,false",
        "claude-opus-4-7,2023-06-01,false",
        "claude-next,2023-06-01,false"
    })
    void temperatureGoesOnlyWhereItIsTaken(String model, String version, boolean isSent) {
        var answer = client.chat(vendor.connection(Map.of("version", version)), Conversations.plain(model));

        assertThat(vendor.lastHeard().body().has("temperature")).isEqualTo(isSent);
        assertThat(vendor.lastHeard().headers()).containsEntry("anthropic-version", version);
        assertThat(answer.warnings())
                .extracting(ChatWarning::subject)
                .isEqualTo(isSent ? List.of() : List.of("temperature"));
    }

    @Test
    void effortIsANumberOfTokensForEarlierModels() {
        var request = thinking("claude-sonnet-4-5", Effort.MEDIUM);

        client.chat(vendor.connection(OLD), request);

        var body = vendor.lastHeard().body();
        assertThat(body.path("thinking")).hasToString("{\"type\":\"enabled\",\"budget_tokens\":4096}");
        assertThat(body.path("max_tokens").intValue()).isGreaterThan(4096);
        assertThat(body.has("temperature")).isFalse();
    }

    @Test
    void effortIsAWordForLaterModels() {
        client.chat(vendor.connection(), thinking("claude-opus-4-6", Effort.HIGH));

        var body = vendor.lastHeard().body();
        assertThat(body.path("thinking")).hasToString("{\"type\":\"adaptive\"}");
        assertThat(body.path("output_config")).hasToString("{\"effort\":\"high\"}");
    }

    @Test
    void whoMustUseAToolIsNotToldToThink() {
        var request =
                thinking("claude-sonnet-4-5", Effort.HIGH).withTools(Conversations.tools(), new ToolChoice.Required());

        var answer = client.chat(vendor.connection(), request);

        assertThat(vendor.lastHeard().body().has("thinking")).isFalse();
        assertThat(answer.warnings()).extracting(ChatWarning::subject).contains("effort");
    }

    @Test
    void toolsOfThePastAreToldAsTextWhereNoneAreOffered() {
        var request = Conversations.afterTools("claude-opus-4-6").withTools(List.of(), new ToolChoice.Auto());

        client.chat(vendor.connection(), request);

        assertThat(vendor.lastHeard().body().toString())
                .doesNotContain("tool_use", "tool_result")
                .contains("grey");
    }

    @Test
    void aRefusalAndAFullContextAreTold() {
        vendor.next(Reply.json(200, "{\"content\":[],\"stop_reason\":\"refusal\",\"usage\":{}}"));
        vendor.next(Reply.json(200, "{\"content\":[],\"stop_reason\":\"model_context_window_exceeded\"}"));

        assertThat(client.chat(vendor.connection(), ChatRequest.of("m", "Hi")).finish())
                .isEqualTo(FinishReason.REFUSAL);
        assertThat(client.chat(vendor.connection(), ChatRequest.of("m", "Hi")).finish())
                .isEqualTo(FinishReason.CONTEXT_OVERFLOW);
    }

    @Test
    void anErrorWithinAStreamKeepsWhatWasUsed() {
        var text = Recorded.text("anthropic/chat.stream");
        var begun = text.substring(
                0, text.indexOf("event: content_block_start\ndata: {\"type\": \"content_block_start\", \"index\": 3"));
        vendor.next(
                Reply.events(
                        begun
                                + "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n"));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.stream(vendor.connection(), ChatRequest.of("m", "Hi"), pieces::add))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED);
                    assertThat(failure.afterFirstPiece()).isTrue();
                    assertThat(failure.usage().orElseThrow().cacheRead()).isEqualTo(1000);
                });
    }

    @Test
    void modelsTellTheirLimitsAbilitiesAndEnd() {
        var models = client.models(vendor.connection());

        assertThat(models).extracting(ModelEntry::id).containsExactly("claude-opus-5-5", "claude-3-haiku-20240307");
        var opus = models.getFirst();
        assertThat(opus.maxInputTokens()).hasValue(1_000_000);
        assertThat(opus.abilities().efforts())
                .isEqualTo(Set.of(Effort.NONE, Effort.LOW, Effort.MEDIUM, Effort.HIGH, Effort.MAX));
        var haiku = models.getLast();
        assertThat(haiku.lifecycle()).isEqualTo(Lifecycle.DEPRECATED);
        assertThat(haiku.retires().orElseThrow()).hasToString("2027-01-15T00:00:00Z");
        assertThat(haiku.abilities().isKnownToBeUnable(Ability.STRUCTURED_OUTPUT))
                .isTrue();
    }

    @Test
    void theListOfModelsIsReadPageByPage() {
        vendor.next(Reply.json(200, "{\"data\":[{\"id\":\"one\"}],\"has_more\":true,\"last_id\":\"one\"}"));

        var models = client.models(vendor.connection());

        assertThat(models).hasSize(3);
        assertThat(vendor.lastHeard().target()).contains("after_id=one").contains("limit=100");
    }

    @Test
    void aListWithoutEndIsReadForAWhile() {
        for (var i = 0; i < 30; i++) {
            vendor.next(Reply.json(200, "{\"data\":[{\"id\":\"one\"}],\"has_more\":true,\"last_id\":\"one\"}"));
        }

        assertThat(client.models(vendor.connection())).hasSize(20);
    }

    @Test
    void tokensAreCountedByTheProvider() {
        assertThat(client.countTokens(vendor.connection(), Conversations.everything("claude-opus-4-6")))
                .hasValue(2095);
        assertThat(vendor.lastHeard().target()).isEqualTo("/v1/messages/count_tokens");
        assertThat(vendor.lastHeard().body().has("max_tokens")).isFalse();
    }

    @Test
    void aVersionThatDoesNotExistIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> client.models(vendor.connection(Map.of("version", "2020-01-01"))))
                .satisfies(refusal -> assertThat(refusal.details()).hasValueSatisfying(details -> assertThat(details)
                        .contains("2020-01-01", "2026-10-21", "2023-06-01")));
    }

    private static ChatRequest thinking(String model, Effort effort) {
        return ChatRequest.of(model, "Think.")
                .withParameters(ChatParameters.draft()
                        .temperature(0.7)
                        .effort(Optional.of(effort))
                        .build());
    }

    private static AnthropicClient client() {
        var client = new AnthropicClient();
        client.wire = WireForTests.started();
        return client;
    }
}
