package io.magictunnel.enhancement;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(MetadataConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("elicitation.enabled", "true"),
                        entry("elicitation.provider", "builtin"),
                        entry("elicitation.model", ""),
                        entry("elicitation.fallback_providers", ""),
                        entry("elicitation.extract_keywords", "true"),
                        entry("elicitation.extract_categories", "true"),
                        entry("elicitation.extract_use_cases", "true"),
                        entry("elicitation.extract_complexity", "true"),
                        entry("elicitation.extract_related_tools", "true"),
                        entry("elicitation.extract_security_considerations", "true"),
                        entry("elicitation.max_retries", "3"),
                        entry("elicitation.cache_ttl_hours", "24")));
    }
}
