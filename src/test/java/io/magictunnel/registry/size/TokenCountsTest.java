package io.magictunnel.registry.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenCountsTest {

    @Test
    void countsAsTheEncodingDoes() {
        assertThat(TokenCounts.of("")).isZero();
        assertThat(TokenCounts.of("hello world")).isEqualTo(2);
        assertThat(TokenCounts.of("{\"name\":\"text_count\"}")).isEqualTo(6);
    }

    @Test
    void foreignTextIsOnlyText() {
        assertThat(TokenCounts.of("<|endoftext|>")).isGreaterThan(1);
        assertThat(TokenCounts.of("\ud800\u0000\uffff")).isPositive();
        assertThat(TokenCounts.of("x".repeat(200_000))).isPositive();
    }
}
