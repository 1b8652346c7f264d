package io.magictunnel.mcp.discovering;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoveringConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(DiscoveringConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "discovery.tools.enabled", "true",
                        "discovery.tools.write_threshold", "0.5",
                        "discovery.tools.write_margin", "0.15",
                        "discovery.tools.patience", "5m"));
    }
}
