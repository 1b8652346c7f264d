package io.magictunnel.enhancement;

import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.registry.JsonSchemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A voice behind which a model answers from a list, and remembers what it was asked. */
final class VoiceForTests {

    final List<LlmCall> asked = new ArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();

    VoiceForTests answers(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    Voice voice() {
        var voice = new Voice();
        voice.schemas = new JsonSchemas();
        voice.gateway = new LlmGateway() {
            @Override
            public ChatAnswer chat(LlmCall call) {
                asked.add(call);
                return new ChatAnswer(
                        "model-1",
                        List.of(new ChatPart.Text(answers.remove())),
                        FinishReason.STOP,
                        Usage.NONE,
                        "null",
                        Optional.empty(),
                        List.of());
            }
        };
        return voice;
    }
}
