package io.magictunnel.enhancement.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The answers that a server has at hand; where there is no room, those that are rarely wanted go first. */
final class AnswerMemory {

    private final Cache<AnswerKey, Held> answers;

    private record Held(CachedAnswer answer, int bytes) {}

    AnswerMemory(long bytes, Duration heldFor, Ticker ticker) {
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<AnswerKey, Held>weigher((key, held) -> held.bytes())
                .expireAfterWrite(heldFor)
                .ticker(ticker)
                .build();
    }

    Optional<CachedAnswer> find(AnswerKey key) {
        return Optional.ofNullable(answers.getIfPresent(key)).map(Held::answer);
    }

    /** @param bytes about how much room it takes */
    void keep(AnswerKey key, CachedAnswer answer, int bytes) {
        answers.put(key, new Held(answer, bytes));
    }

    void remove(AnswerKey key) {
        answers.invalidate(key);
    }

    long remove(CacheFilter filter) {
        var found = answers.asMap().entrySet().stream()
                .filter(entry -> filter.holds(
                        entry.getKey().tool(), entry.getValue().answer().madeAt()))
                .map(Map.Entry::getKey)
                .toList();
        answers.invalidateAll(found);
        return found.size();
    }

    long size() {
        answers.cleanUp();
        return answers.estimatedSize();
    }
}
