package io.magictunnel.mcp;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class McpConfigTest {

    @Test
    void keysAndDefaultsAreWhatOperatorsKnow() {
        var defaults = Arrays.stream(McpConfig.class.getDeclaredFields())
                .map(field -> field.getAnnotation(ConfigProperty.class))
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));

        assertThat(McpConfig.class.getAnnotation(ConfigProperties.class).prefix())
                .isEqualTo("mcp");
        assertThat(defaults)
                .containsOnly(
                        entry("max_body", "4194304"),
                        entry("page_size", "1000"),
                        entry("list_ttl", "1m"),
                        entry("list_cache", "67108864"),
                        entry("list_changed_delay", "250ms"),
                        entry("stream_after", "1s"),
                        entry("keep_alive", "10s"),
                        entry("stream_queue", "64"),
                        entry("max_streams", "2000"),
                        entry("max_streams_per_principal", "200"),
                        entry("max_calls", "5000"),
                        entry("max_calls_per_principal", "2000"),
                        entry("max_sessions", "10000"),
                        entry("max_sessions_per_principal", "1000"),
                        entry("session_idle", "30m"));
    }
}
