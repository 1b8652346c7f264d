package io.magictunnel.registry.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(ConflictConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("conflicts.policy", "prefix"));
    }
}
