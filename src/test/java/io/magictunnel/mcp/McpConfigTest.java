package io.magictunnel.mcp;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import org.junit.jupiter.api.Test;

class McpConfigTest {

    @Test
    void keysAndDefaultsAreWhatOperatorsKnow() {
        assertThat(ConfigDefaults.of(McpConfig.class))
                .containsOnly(
                        entry("mcp.max_body", "4194304"),
                        entry("mcp.page_size", "1000"),
                        entry("mcp.tool_descriptions", "enhanced"),
                        entry("mcp.list_ttl", "1m"),
                        entry("mcp.list_cache", "67108864"),
                        entry("mcp.list_changed_delay", "250ms"),
                        entry("mcp.max_subscriptions", "1000"),
                        entry("mcp.stream_after", "1s"),
                        entry("mcp.keep_alive", "10s"),
                        entry("mcp.stream_queue", "64"),
                        entry("mcp.max_streams", "2000"),
                        entry("mcp.max_streams_per_principal", "200"),
                        entry("mcp.max_calls", "5000"),
                        entry("mcp.max_calls_per_principal", "2000"),
                        entry("mcp.max_parked_calls", "5000"),
                        entry("mcp.max_parked_calls_per_principal", "1000"),
                        entry("mcp.input_timeout", "10m"),
                        entry("mcp.state_key_age", "30d"),
                        entry("mcp.retry", "1s"),
                        entry("mcp.replay_for", "5m"),
                        entry("mcp.replay_size", "67108864"),
                        entry("mcp.max_sessions", "10000"),
                        entry("mcp.max_sessions_per_principal", "1000"),
                        entry("mcp.session_idle", "30m"));
    }
}
