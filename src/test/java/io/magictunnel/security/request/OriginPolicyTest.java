package io.magictunnel.security.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

    private final OriginPolicy policy = new OriginPolicy(List.of("https://chat.example.com"));

    @Test
    void aProgramSendsNoOriginAndIsAllowed() {
        assertThat(policy.allows(null, "localhost:3001")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3001,localhost:3001",
        "http://LOCALHOST:3001,localhost:3001",
        "https://gateway.example.com,gateway.example.com",
        "http://[::1]:3001,[::1]:3001",
        "https://chat.example.com,localhost:3001",
        "https://Chat.Example.com,localhost:3001"
    })
    void allowsOurOwnPagesAndThoseThatTheOperatorNames(String origin, String host) {
        assertThat(policy.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.com,localhost:3001",
        "null,localhost:3001",
        "'',localhost:3001",
        "http://localhost:9999,localhost:3001",
        "http://127.0.0.1:3001,localhost:3001",
        "http://localhost:3001.evil.com,localhost:3001",
        "http://evil.com#http://localhost:3001,localhost:3001",
        "file://localhost:3001,localhost:3001",
        "http://chat.example.com,localhost:3001",
        "https://chat.example.com.evil.com,localhost:3001"
    })
    void refusesEveryOtherPage(String origin, String host) {
        assertThat(policy.allows(origin, host)).isFalse();
    }

    @Test
    void onlyANamedOriginIsToldThatItMayRead() {
        assertThat(policy.isKnownForeign("https://chat.example.com")).isTrue();
        assertThat(policy.isKnownForeign("http://localhost:3001")).isFalse();
        assertThat(policy.isKnownForeign(null)).isFalse();
    }
}
