package io.magictunnel.enhancement;

import io.magictunnel.enhancement.cache.AnswerKey;
import io.magictunnel.enhancement.cache.CachedAnswer;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.platform.Spans;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.testing.StoppedClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A voice behind which a model answers from a list, and remembers what it was asked. */
final class VoiceForTests {

    final List<LlmCall> asked = new ArrayList<>();
    final Kept cache = new Kept();
    private final Queue<String> answers = new ArrayDeque<>();

    VoiceForTests answers(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    /** With a cache that keeps what was answered. */
    RememberingVoice memory() {
        return remembering(voice(), cache);
    }

    static RememberingVoice remembering(Voice voice, EnhancementCache cache) {
        var memory = new RememberingVoice();
        memory.voice = voice;
        memory.cache = cache;
        memory.clock = new StoppedClock();
        return memory;
    }

    Voice voice() {
        var voice = new Voice();
        voice.schemas = new JsonSchemas();
        voice.spans = Spans.none();
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

    /** A cache that is a map. */
    static final class Kept extends EnhancementCache {

        final Map<AnswerKey, CachedAnswer> answers = new HashMap<>();

        @Override
        public Optional<CachedAnswer> find(AnswerKey key) {
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void keep(AnswerKey key, CachedAnswer answer) {
            answers.put(key, answer);
        }

        @Override
        public void remove(AnswerKey key) {
            answers.remove(key);
        }
    }
}
