package io.magictunnel.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiClientTest {

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.GOOGLE);
    private final GeminiClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void content() {
        var answer = client.chat(vendor.connection(), Conversations.plain("gemini-2.5-pro"));

        Golden.compare("google-content", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void streamedContentWithAllThatCanBeAsked() {
        var answer = client.stream(vendor.connection(), Conversations.everything("gemini-3-pro-preview"), pieces::add);

        Golden.compare("google-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void contentAfterTools() {
        var answer = client.chat(vendor.connection(), Conversations.afterTools("models/gemini-2.0-flash"));

        Golden.compare("google-after-tools", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void signaturesAndThoughtsGoBackAsTheyCame() {
        var first = client.stream(vendor.connection(), Conversations.plain("gemini-2.5-pro"), pieces::add);

        client.chat(
                vendor.connection(),
                ChatRequest.of("gemini-2.5-pro", List.of(ChatMessage.user("Hi"), first.asMessage())));

        var parts = vendor.lastHeard().body().path("contents").path(1).path("parts");
        assertThat(parts).hasToString("""
                        [{"text":"A greeting is wanted.","thought":true},{"text":"Grüße aus der Ferne 🚀"},\
                        {"functionCall":{"id":"fc-1","name":"weather_now","args":{"city":"Köln"}},\
                        "thoughtSignature":"CpMDAdHtim9zZWNyZXQ="},{"text":"","thoughtSignature":"c2lnbmVk"}]""");
    }

    @Test
    void idsThatWeGaveStayHere() {
        var first = client.chat(vendor.connection(), Conversations.plain("gemini-2.5-pro"));
        var clock = first.toolUses().getLast();

        client.chat(
                vendor.connection(),
                ChatRequest.of(
                        "gemini-2.5-pro",
                        List.of(
                                ChatMessage.user("Hi"),
                                first.asMessage(),
                                ChatMessage.user(
                                        List.of(new ChatPart.ToolReply(clock.id(), clock.name(), "12:00", false))))));

        assertThat(clock.id()).isNotBlank();
        assertThat(vendor.lastHeard().body().toString())
                .doesNotContain(clock.id())
                .contains("{\"functionResponse\":{\"name\":\"clock\",\"response\":{\"result\":\"12:00\"}}}");
    }

    @Test
    void aPromptThatIsRefusedIsAFailureOfContent() {
        vendor.next(Reply.json(200, "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}"));
        vendor.next(Reply.events("data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n"));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(vendor.connection(), Conversations.plain("gemini-2.5-pro")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONTENT_POLICY))
                .withMessageContaining("PROHIBITED_CONTENT");
        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(
                        () -> client.stream(vendor.connection(), Conversations.plain("gemini-2.5-pro"), pieces::add))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONTENT_POLICY));
    }

    @Test
    void anAnswerThatIsHeldBackSaysSo() {
        vendor.next(Reply.json(200, "{\"candidates\":[{\"finishReason\":\"SAFETY\"}]}"));

        var answer = client.chat(vendor.connection(), Conversations.plain("gemini-2.5-pro"));

        assertThat(answer.finish()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(answer.parts()).isEmpty();
    }

    @Test
    void aStreamThatEndsWithoutAReasonIsCutOff() {
        var text = Recorded.text("google/chat.stream");
        vendor.next(Reply.events(text.substring(0, text.lastIndexOf("data:"))));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(
                        () -> client.stream(vendor.connection(), Conversations.plain("gemini-2.5-pro"), pieces::add))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.CUT_OFF);
                    assertThat(failure.afterFirstPiece()).isTrue();
                    assertThat(failure.usage().orElseThrow().reasoning()).isEqualTo(64);
                });
    }

    @Test
    void modelsThatOnlyEmbedAreLeftOut() {
        vendor.next(Reply.json(200, "{\"models\":[{\"name\":\"models/gemini-9\"}],\"nextPageToken\":\"a b\"}"));

        var models = client.models(vendor.connection());

        assertThat(models).extracting(ModelEntry::id).containsExactly("gemini-9", "gemini-2.5-pro", "gemini-2.0-flash");
        assertThat(models.get(1).maxInputTokens()).hasValue(1_048_576);
        assertThat(vendor.lastHeard().target()).contains("pageToken=a+b");
    }

    @Test
    void tokensAreCountedByTheProvider() {
        assertThat(client.countTokens(vendor.connection(), Conversations.everything("gemini-2.5-pro")))
                .hasValue(1234);
        assertThat(vendor.lastHeard()
                        .body()
                        .path("generateContentRequest")
                        .path("model")
                        .stringValue())
                .isEqualTo("models/gemini-2.5-pro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/", "../../x", "a/b", "..", "a\\b"})
    void aModelCannotLeadOutOfItsFolder(String model) {
        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(vendor.connection(), ChatRequest.of(model, "Hi")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_REQUEST));
        assertThat(vendor.heard()).isEmpty();
    }

    @Test
    void theNameOfAModelIsEncoded() {
        client.chat(vendor.connection(), ChatRequest.of("x?y=z#", "Hi"));

        assertThat(vendor.lastHeard().target()).isEqualTo("/v1beta/models/x%3Fy=z%23:generateContent");
    }

    private static GeminiClient client() {
        var client = new GeminiClient();
        client.wire = WireForTests.started();
        return client;
    }
}
