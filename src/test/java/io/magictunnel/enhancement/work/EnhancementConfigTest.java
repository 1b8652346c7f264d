package io.magictunnel.enhancement.work;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnhancementConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(EnhancementConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("enhancement.enabled", "true"),
                        entry("enhancement.auto_enhance_on_registration", "true"),
                        entry("enhancement.default_enhancement_type", "full"),
                        entry("enhancement.parallel_processing", "true"),
                        entry("enhancement.auto_approve", "true"),
                        entry("enhancement.fallback_on_failure", "true"),
                        entry("enhancement.batch_size", "10"),
                        entry("enhancement.max_concurrent", "4"),
                        entry("enhancement.max_attempts", "3"),
                        entry("enhancement.lease", "2m"),
                        entry("enhancement.keep_jobs_for", "30d")));
    }
}
