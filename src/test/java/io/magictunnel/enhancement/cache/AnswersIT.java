package io.magictunnel.enhancement.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers over a real database. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AnswersIT {

    @Inject
    EnhancementCache cache;

    @Inject
    StoredAnswerRepository stored;

    @Inject
    Clock clock;

    private final String tool = "answers_it_" + UUID.randomUUID();

    @Test
    void whatIsKeptIsInTheDatabaseAndCanBeReplaced() {
        var now = now();
        var key = AnswerKey.of(tool, "what?");

        cache.keep(key, answer("It finds „things“.", now));
        cache.keep(key, answer("It finds more.", now));

        assertThat(stored.find(key)).contains(answer("It finds more.", now));
        assertThat(cache.find(key)).contains(answer("It finds more.", now));
        assertThat(cache.figures().stored()).isPositive();
        assertThat(cache.figures().storedBytes()).isPositive();
        assertThat(cache.figures().oldest()).isPresent();
    }

    @Test
    void aToolAndWhatIsOlderAreForgottenAlone() {
        var now = now();
        cache.keep(AnswerKey.of(tool, "old"), answer("Old.", now.minusSeconds(60)));
        cache.keep(AnswerKey.of(tool, "new"), answer("New.", now));
        cache.keep(AnswerKey.of(tool + "_2", "old"), answer("Other.", now.minusSeconds(60)));

        var older = cache.clear(new CacheFilter(Optional.of(tool), Optional.of(now.minusSeconds(1))));
        var rest = cache.clear(CacheFilter.of(tool));

        assertThat(older.removed()).isEqualTo(1);
        assertThat(rest.removed()).isEqualTo(1);
        assertThat(stored.find(AnswerKey.of(tool + "_2", "old"))).isPresent();
        cache.remove(AnswerKey.of(tool + "_2", "old"));
        assertThat(stored.find(AnswerKey.of(tool + "_2", "old"))).isEmpty();
    }

    @Test
    void whatDoesNotCountAnyMoreIsTrimmed() {
        var now = now();
        var gone = AnswerKey.of(tool, "gone");
        var here = AnswerKey.of(tool, "here");
        cache.keep(gone, answer("Gone.", now.minus(Duration.ofDays(2))));
        cache.keep(here, answer("Here.", now));

        stored.trim(now, 1_000);

        assertThat(stored.find(gone)).isEmpty();
        assertThat(stored.find(here)).isPresent();
    }

    @Test
    void theOldestGoWhereThereAreTooMany() {
        var now = now();
        for (var index = 0; index < 4; index++) {
            cache.keep(AnswerKey.of(tool, "n" + index), answer("Words.", now.plusSeconds(index)));
        }

        stored.trim(now, 2);

        assertThat(stored.find(AnswerKey.of(tool, "n1"))).isEmpty();
        assertThat(stored.find(AnswerKey.of(tool, "n3"))).isPresent();
        cache.clear(CacheFilter.of(tool));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CachedAnswer answer(String words, Instant madeAt) {
        return new CachedAnswer(
                Json.MAPPER.createObjectNode().put("words", words),
                "someone",
                "model-1",
                40,
                madeAt,
                madeAt.plus(Duration.ofDays(1)));
    }
}
