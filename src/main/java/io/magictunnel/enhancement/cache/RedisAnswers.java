package io.magictunnel.enhancement.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.magictunnel.enhancement.cache.CacheFigures.RedisState;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The answers that servers share over Redis, where one is configured: a hash for each tool, so that a tool is forgotten at once. A
 * Redis that does not answer is left alone for a while, and nobody waits for it meanwhile.
 */
@ApplicationScoped
public class RedisAnswers {

    private static final System.Logger LOGGER = System.getLogger(RedisAnswers.class.getName());
    private static final String PREFIX = "magictunnel:enhancement:";

    /** More questions than anybody asks about a tool; beyond that all of them are forgotten. */
    private static final int MOST_OF_A_TOOL = 200;

    private static final int LOOKED_AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    RedisConfig config;

    private RedisClient client;
    private StatefulRedisConnection<String, String> connection;
    private volatile Instant quietUntil = Instant.MIN;

    boolean isOn() {
        return !config.url.equals(RedisConfig.NONE);
    }

    RedisState state() {
        if (!isOn()) {
            return RedisState.OFF;
        }
        return asked(RedisCommands::ping).isPresent() ? RedisState.CONNECTED : RedisState.AWAY;
    }

    Optional<CachedAnswer> find(AnswerKey key) {
        return asked(redis -> Optional.ofNullable(redis.hget(PREFIX + key.tool(), key.digest())))
                .flatMap(Function.identity())
                .map(CachedAnswer::read);
    }

    void keep(AnswerKey key, CachedAnswer answer, String text) {
        asked(redis -> {
            var hash = PREFIX + key.tool();
            if (redis.hlen(hash) >= MOST_OF_A_TOOL) {
                redis.unlink(hash);
            }
            redis.hset(hash, key.digest(), text);
            return redis.pexpire(hash, Duration.between(clock.instant(), answer.expiresAt()));
        });
    }

    void remove(AnswerKey key) {
        asked(redis -> redis.hdel(PREFIX + key.tool(), key.digest()));
    }

    /** Whether all that is meant is gone. */
    boolean remove(CacheFilter filter) {
        return !isOn()
                || asked(redis -> {
                            filter.tool()
                                    .ifPresentOrElse(
                                            tool -> remove(redis, PREFIX + tool, filter), () -> ScanIterator.scan(
                                                            redis,
                                                            ScanArgs.Builder.matches(PREFIX + "*")
                                                                    .limit(LOOKED_AT_ONCE))
                                                    .forEachRemaining(hash -> remove(redis, hash, filter)));
                            return true;
                        })
                        .isPresent();
    }

    private static void remove(RedisCommands<String, String> redis, String hash, CacheFilter filter) {
        if (filter.olderThan().isEmpty()) {
            redis.unlink(hash);
            return;
        }
        var old = redis.hgetall(hash).entrySet().stream()
                .filter(entry -> filter.holds(
                        hash.substring(PREFIX.length()),
                        CachedAnswer.read(entry.getValue()).madeAt()))
                .map(entry -> entry.getKey())
                .toArray(String[]::new);
        if (old.length > 0) {
            redis.hdel(hash, old);
        }
    }

    /** What it says; empty where there is none, it does not answer, or has not answered a moment ago. */
    private <T> Optional<T> asked(Function<RedisCommands<String, String>, T> question) {
        if (!isOn() || clock.instant().isBefore(quietUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(connected().sync()));
        } catch (RedisException away) {
            leaveAlone(away.getClass().getSimpleName());
            LOGGER.log(Level.DEBUG, "Why Redis does not answer", away);
            return Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            // its text may hold the password that stands in the address
            leaveAlone("redis.url is no address of Redis");
            return Optional.empty();
        }
    }

    private void leaveAlone(String why) {
        quietUntil = clock.instant().plus(config.retryAfter);
        LOGGER.log(Level.WARNING, "Redis does not answer and is left alone for {0}: {1}", config.retryAfter, why);
    }

    private synchronized StatefulRedisConnection<String, String> connected() {
        if (connection == null) {
            if (client == null) {
                client = client();
            }
            connection = client.connect();
        }
        return connection;
    }

    private RedisClient client() {
        var uri = RedisURI.create(config.url);
        uri.setTimeout(config.timeout);
        var made = RedisClient.create(uri);
        made.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(config.timeout).build())
                .build());
        return made;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }
}
