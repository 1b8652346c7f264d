package io.magictunnel.enhancement.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(CacheConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "enhancement.enable_caching", "true",
                        "enhancement.cache.memory_bytes", "16777216",
                        "enhancement.cache.memory_for", "5m",
                        "enhancement.cache.most_stored", "100000"));
    }
}
