package io.magictunnel.enhancement.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(RedisConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("redis.url", "none", "redis.timeout", "500ms", "redis.retry_after", "30s"));
    }
}
