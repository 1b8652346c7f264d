package io.magictunnel.enhancement.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the cache is doing. Hits and misses are those of this server since it started; what is stored is all servers'.
 *
 * @param redis what is known of Redis, {@code OFF} where none is configured
 * @param inMemory how many answers this server has at hand
 * @param stored how many there are in the database
 * @param meanGeneration how long models took on average for what is stored
 * @param oldest when the oldest of them was made
 */
public record CacheFigures(
        boolean enabled,
        RedisState redis,
        long hits,
        long misses,
        long inMemory,
        long stored,
        long storedBytes,
        Duration meanGeneration,
        Optional<Instant> oldest) {

    /** Whether answers are shared over Redis. */
    public enum RedisState {
        OFF,
        CONNECTED,
        AWAY
    }

    /** The share of questions for which nobody had to be asked; 0 where there was none. */
    public double hitRate() {
        var asked = hits + misses;
        return asked == 0 ? 0 : (double) hits / asked;
    }
}
