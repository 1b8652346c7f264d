package io.magictunnel.enhancement.cache;

import static io.magictunnel.enhancement.cache.SomeAnswers.answer;
import static io.magictunnel.enhancement.cache.SomeAnswers.key;
import static io.magictunnel.testing.StoppedClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.enhancement.cache.CacheFigures.RedisState;
import io.magictunnel.platform.DomainException;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnhancementCacheTest {

    private final StoppedClock clock = new StoppedClock();
    private final SomeAnswers database = new SomeAnswers();
    private final Shared redis = new Shared();
    private final EnhancementCache cache = server(true);

    @Test
    void whatWasKeptIsFound() {
        cache.keep(key("find", "what?"), answer("Finds.", START));

        assertThat(cache.find(key("find", "what?"))).contains(answer("Finds.", START));
        assertThat(cache.find(key("find", "how?"))).isEmpty();
    }

    @Test
    void anotherServerFindsItInTheDatabase() {
        cache.keep(key("find", "what?"), answer("Finds.", START));

        assertThat(server(true).find(key("find", "what?"))).contains(answer("Finds.", START));
    }

    @Test
    void whatIsTooOldDoesNotCountAnyMore() {
        cache.keep(key("find", "what?"), answer("Finds.", START));

        clock.advance(Duration.ofHours(24));

        assertThat(cache.find(key("find", "what?"))).isEmpty();
    }

    @Test
    void hitsAndMissesAreCounted() {
        cache.keep(key("find", "what?"), answer("Finds.", START));
        cache.find(key("find", "what?"));
        cache.find(key("find", "what?"));
        cache.find(key("find", "what?"));
        cache.find(key("find", "how?"));

        assertThat(cache.figures().hitRate()).isEqualTo(0.75);
        assertThat(cache.figures().inMemory()).isEqualTo(1);
    }

    @Test
    void withoutAnyQuestionTheHitRateIsZero() {
        assertThat(cache.figures().hitRate()).isZero();
    }

    @Test
    void aToolIsClearedAlone() {
        cache.keep(key("find", "what?"), answer("Finds.", START));
        cache.keep(key("count", "what?"), answer("Counts.", START));

        var clearing = cache.clear(CacheFilter.of("find"));

        assertThat(clearing.removed()).isEqualTo(1);
        assertThat(clearing.bytesBefore()).isGreaterThan(clearing.bytesAfter());
        assertThat(cache.find(key("find", "what?"))).isEmpty();
        assertThat(cache.find(key("count", "what?"))).isPresent();
    }

    @Test
    void whatIsOlderIsClearedAlone() {
        cache.keep(key("find", "what?"), answer("Finds.", START));
        cache.keep(key("find", "how?"), answer("So.", START.plusSeconds(60)));

        cache.clear(new CacheFilter(Optional.empty(), Optional.of(START.plusSeconds(60))));

        assertThat(cache.find(key("find", "what?"))).isEmpty();
        assertThat(cache.find(key("find", "how?"))).isPresent();
    }

    @Test
    void aBrokenDatabaseKeepsNobodyFromAsking() {
        database.broken = true;

        cache.keep(key("find", "what?"), answer("Finds.", START));

        assertThat(cache.find(key("find", "what?"))).isPresent();
        assertThat(cache.find(key("find", "how?"))).isEmpty();
    }

    @Test
    void clearingThatDidNotClearIsAnError() {
        database.broken = true;

        assertThatThrownBy(() -> cache.clear(CacheFilter.ALL))
                .isInstanceOfSatisfying(DomainException.class, failed -> assertThat(failed.code())
                        .isEqualTo(CacheError.CACHE_ERROR));
    }

    @Test
    void whatIsTooLongIsNotKept() {
        cache.keep(key("find", "what?"), answer("x".repeat(40_000), START));

        assertThat(cache.find(key("find", "what?"))).isEmpty();
        assertThat(database.rows).isEmpty();
    }

    @Test
    void theOperatorCanSwitchItOff() {
        var off = server(false);

        off.keep(key("find", "what?"), answer("Finds.", START));

        assertThat(off.find(key("find", "what?"))).isEmpty();
        assertThat(off.figures().enabled()).isFalse();
        assertThat(off.figures().misses()).isZero();
    }

    @Test
    void anotherServerFindsItInRedisFirst() {
        redis.on = true;
        cache.keep(key("find", "what?"), answer("Finds.", START));
        database.rows.clear();

        assertThat(server(true).find(key("find", "what?"))).contains(answer("Finds.", START));
    }

    @Test
    void aRedisThatIsAwayIsAnErrorForWhoClearsOnlyAndTheRestIsCleared() {
        cache.keep(key("find", "what?"), answer("Finds.", START));
        redis.on = true;
        redis.away = true;

        assertThatThrownBy(() -> cache.clear(CacheFilter.ALL)).hasMessageContaining("Redis does not answer");
        assertThat(cache.find(key("find", "what?"))).isEmpty();
    }

    /** A Redis that is a map. */
    private static final class Shared extends RedisAnswers {

        private final Map<AnswerKey, CachedAnswer> answers = new HashMap<>();
        private boolean on;
        private boolean away;

        @Override
        RedisState state() {
            return on ? RedisState.CONNECTED : RedisState.OFF;
        }

        @Override
        Optional<CachedAnswer> find(AnswerKey key) {
            return on && !away ? Optional.ofNullable(answers.get(key)) : Optional.empty();
        }

        @Override
        void keep(AnswerKey key, CachedAnswer answer, String text) {
            answers.put(key, answer);
        }

        @Override
        boolean remove(CacheFilter filter) {
            answers.clear();
            return !away;
        }
    }

    private EnhancementCache server(boolean enabled) {
        var config = new CacheConfig();
        config.enabled = enabled;
        config.memoryBytes = 1_000_000;
        config.memoryFor = Duration.ofMinutes(5);
        config.mostStored = 1_000;
        var server = new EnhancementCache();
        server.config = config;
        server.clock = clock;
        server.stored = database;
        server.redis = redis;
        server.prepare();
        return server;
    }
}
