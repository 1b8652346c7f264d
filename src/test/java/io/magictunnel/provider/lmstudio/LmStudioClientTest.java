package io.magictunnel.provider.lmstudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LmStudioClientTest {

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.LM_STUDIO);
    private final LmStudioClient client = client();
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aStreamedChatWithAllThatCanBeAsked() {
        var answer = client.stream(vendor.connection(), Conversations.everything("qwen/qwen3-8b"), pieces::add);

        Golden.compare("lmstudio-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void modelsTellWhatIsLoaded() {
        var models = client.models(vendor.connection());

        assertThat(models).extracting(ModelEntry::id).containsExactly("google/gemma-3-12b", "qwen/qwen3-8b");
        assertThat(models.getFirst().maxInputTokens()).hasValue(131_072);
        assertThat(models.getFirst().abilities().isKnownToBeAble(Ability.IMAGES))
                .isTrue();
        assertThat(models.getLast().maxInputTokens()).hasValue(8192);
    }

    @Test
    void anEarlierVersionListsAsOpenAiDoes() {
        vendor.nextRefuses(404).next(Reply.json(200, Recorded.text("openai/models.json")));

        var models = client.models(vendor.connection());

        assertThat(models).hasSize(3);
        assertThat(vendor.lastHeard().target()).isEqualTo("/v1/models");
    }

    @Test
    void aBaseThatEndsWithItsVersionMeansTheSame() {
        var to = vendor.connection();
        var versioned = new Connection(
                to.provider(), to.kind(), URI.create(to.base() + "/v1/"), to.key(), Map.of(), to.limits());

        client.chat(versioned, Conversations.plain("m"));
        client.models(versioned);

        assertThat(vendor.heard())
                .extracting(heard -> heard.target())
                .containsExactly("/v1/chat/completions", "/api/v1/models");
    }

    @Test
    void aKeyIsNotNeeded() {
        var to = vendor.connection();
        vendor.next(Reply.json(200, Recorded.text("lmstudio/chat.json")));

        client.chat(
                new Connection(to.provider(), to.kind(), to.base(), Optional.empty(), Map.of(), to.limits()),
                Conversations.plain("m"));

        assertThat(vendor.lastHeard().headers()).doesNotContainKey("authorization");
    }

    private static LmStudioClient client() {
        var client = new LmStudioClient();
        client.wire = WireForTests.started();
        return client;
    }
}
