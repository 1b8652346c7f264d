package io.magictunnel.mcp.sse;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import org.junit.jupiter.api.Test;

class SseConfigTest {

    @Test
    void keysAndDefaultsAreWhatOperatorsKnow() {
        assertThat(ConfigDefaults.of(SseConfig.class)).containsOnly(entry("mcp.sse.enabled", "false"));
    }
}
