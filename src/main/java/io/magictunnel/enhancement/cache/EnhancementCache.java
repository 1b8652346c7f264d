package io.magictunnel.enhancement.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What models have answered before: at hand in memory, shared over Redis, and for longer in the database. A cache that is broken is as good as an
 * empty one: it never keeps anybody from asking.
 */
@ApplicationScoped
public class EnhancementCache {

    private static final System.Logger LOGGER = System.getLogger(EnhancementCache.class.getName());

    @Inject
    RedisAnswers redis;

    @Inject
    StoredAnswerRepository stored;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    CacheConfig config;

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private AnswerMemory memory;

    @PostConstruct
    void prepare() {
        memory = new AnswerMemory(config.memoryBytes, config.memoryFor, Ticker.systemTicker());
    }

    public Optional<CachedAnswer> find(AnswerKey key) {
        if (!config.enabled) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = memory.find(key).filter(answer -> answer.countsAt(now)).or(() -> lookUp(key)
                .filter(answer -> answer.countsAt(now)));
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    private Optional<CachedAnswer> lookUp(AnswerKey key) {
        try {
            var found = redis.find(key).or(() -> stored.find(key));
            found.ifPresent(answer -> memory.keep(key, answer, answer.text().length()));
            return found;
        } catch (RuntimeException broken) {
            LOGGER.log(Level.WARNING, "An answer cannot be looked up: tool=" + key.tool(), broken);
            return Optional.empty();
        }
    }

    /** What is too long to be stored is not kept. */
    public void keep(AnswerKey key, CachedAnswer answer) {
        var text = answer.text();
        if (!config.enabled || text.length() > StoredAnswer.LONGEST) {
            return;
        }
        memory.keep(key, answer, text.length());
        redis.keep(key, answer, text);
        try {
            stored.put(key, answer, text);
        } catch (RuntimeException broken) {
            LOGGER.log(Level.WARNING, "An answer is not kept for others: tool=" + key.tool(), broken);
        }
    }

    public void remove(AnswerKey key) {
        memory.remove(key);
        redis.remove(key);
        try {
            stored.remove(key);
        } catch (RuntimeException broken) {
            LOGGER.log(Level.WARNING, "An answer is not removed: tool=" + key.tool(), broken);
        }
    }

    /** @throws DomainException CACHE_ERROR where something could not be removed */
    public CacheClearing clear(Caller by, CacheFilter filter) {
        by.require(Role.ADMIN);
        var clearing = clear(filter);
        trail.record(
                by,
                "enhancement.clear_cache",
                "cache",
                filter.tool().orElse("all"),
                AuditTrail.Outcome.OK,
                "removed=%d, older_than=%s"
                        .formatted(
                                clearing.removed(),
                                filter.olderThan().map(Instant::toString).orElse("")));
        return clearing;
    }

    /** Whoever asks about the tool next asks a model. */
    public void forget(String tool) {
        try {
            clear(CacheFilter.of(tool));
        } catch (DomainException broken) {
            LOGGER.log(Level.WARNING, "Old answers may be used again: tool={0}, reason={1}", tool, broken.getMessage());
        }
    }

    CacheClearing clear(CacheFilter filter) {
        var start = System.nanoTime();
        memory.remove(filter);
        var shared = redis.remove(filter);
        var clearing = clearStored(filter, start);
        if (!shared) {
            throw new DomainException(
                    CacheError.CACHE_ERROR,
                    "Redis does not answer, so what it keeps may be used again",
                    "memory and database are cleared; try again when it answers");
        }
        return clearing;
    }

    private CacheClearing clearStored(CacheFilter filter, long start) {
        try {
            var before = stored.figures().bytes();
            var removed = stored.remove(filter);
            var after = stored.figures().bytes();
            return new CacheClearing(removed, before, after, Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException broken) {
            LOGGER.log(Level.ERROR, "The cache cannot be cleared", broken);
            throw new DomainException(
                    CacheError.CACHE_ERROR, "The database has not removed what it keeps", "the server's log tells why");
        }
    }

    public CacheFigures figures() {
        var now = stored.figures();
        return new CacheFigures(
                config.enabled,
                redis.state(),
                hits.sum(),
                misses.sum(),
                memory.size(),
                now.answers(),
                now.bytes(),
                Duration.ofMillis(Math.round(now.meanMillis())),
                now.oldest());
    }

    /** Forgets what does not count any more. */
    void trim() {
        var removed = stored.trim(clock.instant(), config.mostStored);
        if (removed > 0) {
            LOGGER.log(Level.INFO, "Old answers are removed: rows={0}", removed);
        }
    }
}
