package io.magictunnel.mcp.inbound;

import static io.magictunnel.protocol.ProtocolVersion.V2025_06_18;
import static io.magictunnel.protocol.ProtocolVersion.V2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpMethodTest {

    @ParameterizedTest
    @CsvSource({
        "tools/list, true, true",
        "tools/call, true, true",
        "ping, true, false",
        "initialize, true, false",
        "server/discover, false, true",
        "subscriptions/listen, false, true",
        "prompts/list, true, true",
        "prompts/get, true, true",
        "resources/templates/list, true, true",
        "resources/read, true, true",
        "completion/complete, true, true",
        "resources/subscribe, true, false",
        "resources/unsubscribe, true, false",
        "PING, false, false"
    })
    void eachGenerationHasItsOwnMethods(String name, boolean withSessions, boolean stateless) {
        assertThat(McpMethod.find(name, V2025_06_18).isPresent()).isEqualTo(withSessions);
        assertThat(McpMethod.find(name, V2026_07_28).isPresent()).isEqualTo(stateless);
    }

    @Test
    void aClientGetsItsRevisionOrTheNewestWithSessions() {
        assertThat(ServedVersions.negotiate("2025-03-26")).isEqualTo(ProtocolVersion.V2025_03_26);
        assertThat(ServedVersions.negotiate("2024-11-05")).isEqualTo(ProtocolVersion.V2025_11_25);
        assertThat(ServedVersions.negotiate("2026-07-28")).isEqualTo(ProtocolVersion.V2025_11_25);
        assertThat(ServedVersions.negotiate("tomorrow")).isEqualTo(ProtocolVersion.V2025_11_25);
    }
}
