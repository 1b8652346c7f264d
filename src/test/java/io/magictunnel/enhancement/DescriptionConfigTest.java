package io.magictunnel.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(DescriptionConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sampling.enabled", "true",
                        "sampling.provider", "builtin",
                        "sampling.model", "",
                        "sampling.fallback_providers", "",
                        "sampling.default_template", "",
                        "sampling.default_style", "detailed",
                        "sampling.max_length", "2000",
                        "sampling.max_retries", "3",
                        "sampling.cache_ttl_hours", "24"));
    }
}
