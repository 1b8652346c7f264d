package io.magictunnel.enhancement.cache;

import static io.magictunnel.enhancement.cache.SomeAnswers.answer;
import static io.magictunnel.enhancement.cache.SomeAnswers.key;
import static io.magictunnel.testing.StoppedClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.cache.CacheFigures.RedisState;
import io.magictunnel.testing.StoppedClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** With a Redis of its own. */
class RedisAnswersTest {

    private final StoppedClock clock = new StoppedClock();
    private RedisServer server;
    private RedisAnswers redis;

    @BeforeEach
    void start() throws IOException {
        var port = freePort();
        server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        server.start();
        redis = at("redis://127.0.0.1:" + port);
    }

    @AfterEach
    void stop() throws IOException {
        redis.close();
        server.stop();
    }

    @Test
    void whatIsKeptIsFoundAndForgottenByTool() {
        keep("find", "what?");
        keep("find", "how?");
        keep("count", "what?");

        assertThat(redis.find(key("find", "what?"))).contains(answer("find", START));

        assertThat(redis.remove(CacheFilter.of("find"))).isTrue();
        assertThat(redis.find(key("find", "how?"))).isEmpty();
        assertThat(redis.find(key("count", "what?"))).isPresent();
        assertThat(redis.state()).isEqualTo(RedisState.CONNECTED);
    }

    @Test
    void whatIsOlderIsForgottenAlone() {
        keep("find", "what?");
        redis.keep(
                key("find", "how?"),
                answer("new", START.plusSeconds(60)),
                answer("new", START.plusSeconds(60)).text());

        redis.remove(new CacheFilter(Optional.empty(), Optional.of(START.plusSeconds(60))));

        assertThat(redis.find(key("find", "what?"))).isEmpty();
        assertThat(redis.find(key("find", "how?"))).isPresent();
    }

    @Test
    void oneAnswerIsForgotten() {
        keep("find", "what?");
        keep("find", "how?");

        redis.remove(key("find", "what?"));

        assertThat(redis.find(key("find", "what?"))).isEmpty();
        assertThat(redis.find(key("find", "how?"))).isPresent();
    }

    @Test
    void oneThatIsAwayIsLeftAloneAndAskedAgainLater() throws IOException {
        keep("find", "what?");
        server.stop();

        assertThat(redis.find(key("find", "what?"))).isEmpty();
        assertThat(redis.state()).isEqualTo(RedisState.AWAY);
        assertThat(redis.remove(CacheFilter.ALL)).isFalse();

        server.start();
        assertThat(redis.state()).isEqualTo(RedisState.AWAY);
    }

    @Test
    void anAddressThatIsNoneIsAwayAndNoFailure() {
        var nowhere = at("not an address");

        assertThat(nowhere.find(key("find", "what?"))).isEmpty();
        assertThat(nowhere.state()).isEqualTo(RedisState.AWAY);
    }

    @Test
    void withoutAnAddressThereIsNone() {
        redis.config.url = "none";

        assertThat(redis.state()).isEqualTo(RedisState.OFF);
        assertThat(redis.remove(CacheFilter.ALL)).isTrue();
    }

    private void keep(String tool, String question) {
        redis.keep(key(tool, question), answer(tool, START), answer(tool, START).text());
    }

    private RedisAnswers at(String url) {
        var answers = new RedisAnswers();
        answers.clock = clock;
        answers.config = new RedisConfig();
        answers.config.url = url;
        answers.config.timeout = Duration.ofSeconds(5);
        answers.config.retryAfter = Duration.ofSeconds(30);
        return answers;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
