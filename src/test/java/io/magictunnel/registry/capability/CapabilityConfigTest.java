package io.magictunnel.registry.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilityConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(CapabilityConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "registry.hot_reload", "true",
                        "registry.max_files", "1000",
                        "registry.max_file_size", "262144",
                        "registry.max_tools_per_file", "200"));
    }
}
