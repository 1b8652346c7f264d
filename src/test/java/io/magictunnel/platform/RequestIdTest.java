package io.magictunnel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"req_123456789", "3f2c.A-1"})
    void acceptsWhatIdentifiersLookLike(String text) {
        assertThat(RequestId.isSane(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nSet-Cookie: x", "<script>", "ünsane"})
    void refusesWhatCouldForgeALogLineOrAHeader(String text) {
        assertThat(RequestId.isSane(text)).isFalse();
    }

    @Test
    void refusesNoneAndTheVeryLong() {
        assertThat(RequestId.isSane(null)).isFalse();
        assertThat(RequestId.isSane("x".repeat(65))).isFalse();
    }
}
