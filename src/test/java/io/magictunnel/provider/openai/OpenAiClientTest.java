package io.magictunnel.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiClientTest {

    private static final Map<String, String> RESPONSES = Map.of("api", "responses");

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.OPENAI);
    private final OpenAiClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aCompletion() {
        var answer = client.chat(vendor.connection(), Conversations.plain("gpt-4o"));

        Golden.compare("openai-completion", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedCompletion() {
        var answer = client.stream(vendor.connection(), Conversations.plain("gpt-4o"), pieces::add);

        Golden.compare("openai-completion-streamed", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aCompletionWithAllThatCanBeAsked() {
        vendor.next(Reply.json(200, Recorded.text("openai/tools.json")));

        var answer = client.chat(vendor.connection(), Conversations.everything("gpt-4o"));

        Golden.compare("openai-completion-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aThinkingModelIsAskedForLess() {
        var answer = client.chat(vendor.connection(), Conversations.everything("o3"));

        Golden.compare("openai-completion-thinker", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedCompletionAfterTools() {
        vendor.next(Reply.events(Recorded.text("openai/tools.stream")));

        var answer = client.stream(vendor.connection(), Conversations.afterTools("gpt-4o"), pieces::add);

        Golden.compare("openai-completion-after-tools", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aResponse() {
        var answer = client.chat(vendor.connection(RESPONSES), Conversations.everything("gpt-5"));

        Golden.compare("openai-response-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedResponseAfterToolsGetsItsThoughtsBackUnchanged() {
        var thought = new ChatPart.Thinking(
                ResponsesReader.DIALECT,
                "",
                Json.MAPPER.readTree("{\"id\":\"rs_0\",\"type\":\"reasoning\",\"encrypted_content\":\"gAAAA\"}"));
        var foreign = new ChatPart.Thinking("anthropic", "", Json.MAPPER.readTree("{}"));

        var answer = client.stream(
                vendor.connection(RESPONSES), Conversations.afterTools("gpt-5", thought, foreign), pieces::add);

        Golden.compare("openai-response-after-tools", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aResponseThatReachedItsLimitSaysSo() {
        vendor.next(Reply.json(200, """
                {"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"model":"gpt-5","output":[],
                 "usage":{"input_tokens":5,"output_tokens":16}}"""));

        var answer = client.chat(vendor.connection(RESPONSES), Conversations.plain("gpt-5"));

        assertThat(answer.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(answer.usage().output()).isEqualTo(16);
    }

    @Test
    void aResponseThatFailedIsAFailureAlthoughItsStatusIs200() {
        vendor.next(
                Reply.json(
                        200,
                        "{\"status\":\"failed\",\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"Slow down\"},\"output\":[]}"));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(vendor.connection(RESPONSES), Conversations.plain("gpt-5")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED))
                .withMessageContaining("Slow down");
    }

    @Test
    void aRefusalIsToldAsOne() {
        vendor.next(
                Reply.json(
                        200,
                        "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not.\"},\"finish_reason\":\"stop\"}]}"));

        var answer = client.chat(vendor.connection(), Conversations.plain("gpt-4o"));

        assertThat(answer.finish()).isEqualTo(FinishReason.REFUSAL);
        assertThat(answer.text()).isEqualTo("I will not.");
        assertThat(answer.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void modelsAreListedWithWhatTheirNamesTell() {
        var models = client.models(vendor.connection());

        assertThat(models).extracting(ModelEntry::id).containsExactly("gpt-3.5-turbo", "gpt-4o", "gpt-5");
        assertThat(models.getFirst().lifecycle()).isEqualTo(ModelEntry.Lifecycle.DEPRECATED);
        assertThat(models.getFirst().retires().orElseThrow()).hasToString("2027-01-31T00:00:00Z");
        assertThat(models.getLast().abilities().isKnownToBeUnable(Ability.TEMPERATURE))
                .isTrue();
    }

    @Test
    void tokensAreCountedByTheProvider() {
        var count = client.countTokens(vendor.connection(), Conversations.everything("gpt-5"));

        assertThat(count).hasValue(321);
        assertThat(vendor.lastHeard().target()).isEqualTo("/v1/responses/input_tokens");
        assertThat(vendor.lastHeard().body().propertyNames())
                .containsExactlyInAnyOrder(
                        "model",
                        "instructions",
                        "input",
                        "reasoning",
                        "tools",
                        "tool_choice",
                        "parallel_tool_calls",
                        "text");
    }

    @Test
    void whatTheListKnowsWinsOverTheName() {
        var request = Conversations.plain("gpt-9").withAbilities(ModelAbilities.UNKNOWN.with(Ability.TEMPERATURE));

        var answer = client.chat(vendor.connection(), request);

        assertThat(vendor.lastHeard().body().path("temperature").doubleValue()).isEqualTo(0.5);
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void aLanguageThatDoesNotExistIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> client.chat(vendor.connection(Map.of("api", "telepathy")), ChatRequest.of("m", "Hi")))
                .satisfies(refusal -> assertThat(refusal.details()).hasValueSatisfying(details -> assertThat(details)
                        .contains("telepathy", "chat_completions", "responses")));
    }

    @Test
    void argumentsThatAreNoJsonAreKeptAsTheyAre() {
        vendor.next(Reply.json(200, """
                {"choices":[{"message":{"tool_calls":[{"id":"1","function":{"name":"clock","arguments":"{oops"}}]},
                 "finish_reason":"tool_calls"}]}"""));

        var answer = client.chat(vendor.connection(), Conversations.afterTools("gpt-4o"));

        assertThat(answer.toolUses().getFirst().arguments().stringValue()).isEqualTo("{oops");
        assertThat(answer.warnings())
                .anySatisfy(warning -> assertThat(warning.message()).contains("clock"));
    }

    private static OpenAiClient client() {
        var client = new OpenAiClient();
        client.wire = WireForTests.started();
        return client;
    }
}
