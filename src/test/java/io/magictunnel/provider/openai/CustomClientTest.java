package io.magictunnel.provider.openai;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.fake.Adapters;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Golden;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever speaks as OpenAI does is asked in the words that all of them know. */
class CustomClientTest {

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.CUSTOM);
    private final List<ChatPiece> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void aChatWithAllThatCanBeAsked() {
        vendor.next(Reply.json(200, Recorded.text("openai/tools.json")));

        var answer = Adapters.of(ProviderKind.CUSTOM).chat(vendor.connection(), Conversations.everything("my-model"));

        Golden.compare("custom-everything", vendor.lastHeard(), pieces, answer);
    }

    @Test
    void aStreamedChat() {
        var answer = Adapters.of(ProviderKind.CUSTOM).stream(
                vendor.connection(), Conversations.plain("my-model"), pieces::add);

        Golden.compare("custom-streamed", vendor.lastHeard(), pieces, answer);
    }
}
