package io.magictunnel.enhancement.health;

import io.magictunnel.enhancement.cache.CacheFigures;
import io.magictunnel.enhancement.cache.CacheFigures.RedisState;
import java.util.Locale;

/** Looks at the cache. */
record CacheCheck(CacheFigures figures) {

    static final String PART = "cache_performance";

    Checkup now() {
        if (!figures.enabled()) {
            return Checkup.degraded(
                    PART,
                    "Answers are not kept",
                    "Set enhancement.enable_caching to true, so that nobody pays twice for the same question");
        }
        if (figures.redis() == RedisState.AWAY) {
            return Checkup.degraded(
                    PART,
                    "Redis does not answer; the database is used instead",
                    "See whether Redis runs where redis.url says");
        }
        return Checkup.good(
                PART,
                String.format(
                        Locale.ROOT,
                        "%d answers are kept; %.0f %% of %d questions were answered by them",
                        figures.stored(),
                        figures.hitRate() * 100,
                        figures.hits() + figures.misses()));
    }
}
