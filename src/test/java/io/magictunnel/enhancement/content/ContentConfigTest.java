package io.magictunnel.enhancement.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(ContentConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "content.enabled", "true",
                        "content.provider", "builtin",
                        "content.model", "",
                        "content.fallback_providers", "",
                        "content.max_length", "12000",
                        "content.max_retries", "3",
                        "content.keep_versions", "10"));
    }
}
