package io.magictunnel.enhancement.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(StorageConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "enhancement_storage.use_versioning", "true",
                        "enhancement_storage.cleanup_after_days", "90",
                        "enhancement_storage.compression_enabled", "true",
                        "enhancement_storage.compress_after_days", "7"));
    }
}
