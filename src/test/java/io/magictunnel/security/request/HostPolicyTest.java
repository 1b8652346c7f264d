package io.magictunnel.security.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPolicyTest {

    private final HostPolicy policy = new HostPolicy(List.of("Gateway.example.com", "tools.example.com:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:3001",
                "127.0.0.1",
                "127.0.0.1:9999",
                "[::1]",
                "[::1]:3001",
                "gateway.example.com",
                "GATEWAY.EXAMPLE.COM:443",
                "tools.example.com:8443"
            })
    void allowsThisMachineAndWhatTheOperatorNames(String host) {
        assertThat(policy.allows(host)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "evil.com",
                "localhost.evil.com",
                "evil.com:3001",
                "127.0.0.1.evil.com",
                "127.0.0.2",
                "[::2]",
                "localhost:3001@evil.com",
                "localhost/evil.com",
                "localhost:",
                "localhost:port",
                "localhost, evil.com",
                "tools.example.com",
                "tools.example.com:80",
                "localhost\u0000",
                "[::1",
                "::1",
                "localhost."
            })
    void refusesEveryOtherName(String host) {
        assertThat(policy.allows(host)).isFalse();
    }
}
