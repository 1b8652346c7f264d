package io.magictunnel.enhancement.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnhancementConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(EnhancementConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "enhancement.enabled", "true",
                        "enhancement.auto_enhance_on_registration", "false",
                        "enhancement.default_enhancement_type", "full",
                        "enhancement.parallel_processing", "true",
                        "enhancement.auto_approve", "true",
                        "enhancement.fallback_on_failure", "true",
                        "enhancement.max_concurrent", "4",
                        "enhancement.max_attempts", "3",
                        "enhancement.lease", "2m",
                        "enhancement.keep_jobs_for", "30d"));
    }
}
