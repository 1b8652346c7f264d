package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers for tests, and a database for them that is a map. */
final class SomeAnswers extends StoredAnswerRepository {

    final Map<AnswerKey, CachedAnswer> rows = new HashMap<>();
    boolean broken;

    static AnswerKey key(String tool, String question) {
        return AnswerKey.of(tool, question);
    }

    static CachedAnswer answer(String words, Instant madeAt) {
        return new CachedAnswer(
                Json.MAPPER.createObjectNode().put("words", words),
                "someone",
                "model-1",
                40,
                madeAt,
                madeAt.plus(Duration.ofHours(24)));
    }

    @Override
    Optional<CachedAnswer> find(AnswerKey key) {
        requireWhole();
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    void put(AnswerKey key, CachedAnswer answer, String text) {
        requireWhole();
        rows.put(key, CachedAnswer.read(text));
    }

    @Override
    int remove(CacheFilter filter) {
        requireWhole();
        var before = rows.size();
        rows.entrySet()
                .removeIf(
                        row -> filter.holds(row.getKey().tool(), row.getValue().madeAt()));
        return before - rows.size();
    }

    @Override
    StoredFigures figures() {
        return new StoredFigures(rows.size(), rows.size() * 100L, 40, Optional.empty());
    }

    private void requireWhole() {
        if (broken) {
            throw new IllegalStateException("The disk is full");
        }
    }
}
