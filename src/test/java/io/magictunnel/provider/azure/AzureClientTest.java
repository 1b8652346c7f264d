package io.magictunnel.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureClientTest {

    private static final String DEPLOYMENT = "our chat";

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.AZURE_OPENAI);
    private final AzureClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aStreamedCompletionWithoutDate() {
        var to = vendor.connection(Map.of("base_model." + DEPLOYMENT, "gpt-4o"));

        var answer = client.stream(to, Conversations.plain(DEPLOYMENT), pieces::add);

        Golden.compare("azure-v1", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedCompletionOfADatedVersion() {
        var to = vendor.connection(Map.of("version", "2024-10-21", "base_model." + DEPLOYMENT, "gpt-4o"));

        var answer = client.stream(to, Conversations.plain(DEPLOYMENT), pieces::add);

        Golden.compare("azure-dated", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void anEarlierVersionIsAskedInItsOwnWords() {
        client.stream(vendor.connection(Map.of("version", "2024-02-01")), Conversations.plain(DEPLOYMENT), pieces::add);

        assertThat(vendor.lastHeard().body().has("max_tokens")).isTrue();
        assertThat(vendor.lastHeard().body().has("stream_options")).isFalse();
    }

    @Test
    void aDeploymentOfWhichNothingIsKnownIsAskedForTheLeast() {
        var answer = client.chat(vendor.connection(), Conversations.plain(DEPLOYMENT));

        assertThat(vendor.lastHeard().body().has("temperature")).isFalse();
        assertThat(answer.warnings()).isNotEmpty();
    }

    @Test
    void aResponse() {
        client.chat(vendor.connection(Map.of("api", "responses")), Conversations.plain("gpt-5"));

        assertThat(vendor.lastHeard().target()).isEqualTo("/openai/v1/responses");
    }

    @Test
    void aTokenOfEntraIsABearerToken() {
        vendor.next(Reply.json(200, Recorded.text("azure/chat.json")));

        client.chat(vendor.connection(Map.of("auth", "entra")), Conversations.plain("gpt-4o"));

        assertThat(vendor.lastHeard().headers())
                .containsEntry("authorization", "Bearer " + FakeVendor.KEY)
                .doesNotContainKey("api-key");
    }

    @Test
    void contentThatIsFilteredIsAFailureOfContent() {
        vendor.next(Reply.json(400, Recorded.text("azure/error-content.json")));

        assertThatExceptionOfType(LlmFailure.class)
                .isThrownBy(() -> client.chat(vendor.connection(), Conversations.plain("gpt-4o")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONTENT_POLICY));
    }

    @Test
    void noKeyFollowsARedirect() {
        try (var elsewhere = FakeVendor.start(ProviderKind.AZURE_OPENAI)) {
            vendor.next(Reply.of(302, Map.of("Location", elsewhere.base().toString()), ""));

            assertThatExceptionOfType(LlmFailure.class)
                    .isThrownBy(() -> client.chat(vendor.connection(), Conversations.plain("gpt-4o")))
                    .withMessageContaining("elsewhere");
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void modelsAreListedInBothVersions() {
        assertThat(client.models(vendor.connection())).hasSize(3);
        assertThat(vendor.lastHeard().target()).isEqualTo("/openai/v1/models");

        assertThat(client.models(vendor.connection(Map.of("version", "2024-10-21"))))
                .hasSize(3);
        assertThat(vendor.lastHeard().target()).isEqualTo("/openai/models?api-version=2024-10-21");
    }

    @ParameterizedTest
    @CsvSource({"version,latest", "auth,none", "api,telepathy"})
    void anOptionThatDoesNotExistIsRefused(String option, String value) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> client.chat(vendor.connection(Map.of(option, value)), ChatRequest.of("m", "Hi")))
                .satisfies(refusal -> assertThat(refusal.details())
                        .hasValueSatisfying(details -> assertThat(details).contains(option, value, "allowed")));
    }

    @Test
    void responsesNeedTheVersionWithoutDate() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> client.chat(
                        vendor.connection(Map.of("api", "responses", "version", "2024-10-21")),
                        ChatRequest.of("m", "Hi")));
    }

    private static AzureClient client() {
        var client = new AzureClient();
        client.wire = WireForTests.started();
        return client;
    }
}
