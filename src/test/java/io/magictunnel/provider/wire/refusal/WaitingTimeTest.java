package io.magictunnel.provider.wire.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    retry-after-ms      | 1500                          | PT1.5S
                    x-ms-retry-after-ms | 20                            | PT0.02S
                    retry-after         | 7                             | PT7S
                    retry-after         | 0.5                           | PT0.5S
                    retry-after         | Sat, 21 Nov 2026 12:00:30 GMT | PT30S
                    retry-after         | Sat, 21 Nov 2026 11:00:00 GMT | PT0S
                    retry-after         | 999999999                     | PT24H
                    """)
    void itIsSaidInManyWays(String header, String value, Duration expected) {
        assertThat(read(Map.of(header, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "Infinity", "99999999999999999999", "tomorrow at noon"})
    void whatIsNoTimeIsNone(String value) {
        assertThat(new WaitingTime(Map.of("retry-after", value), NOW).read()).isEmpty();
    }

    @Test
    void millisecondsAreMoreExactThanSeconds() {
        assertThat(read(Map.of("retry-after", "2", "retry-after-ms", "1234"))).isEqualTo(Duration.ofMillis(1234));
    }

    @Test
    void theLimitThatIsUsedUpIsWaitedFor() {
        var headers = Map.of(
                "x-ratelimit-remaining-requests", "12",
                "x-ratelimit-reset-requests", "1h",
                "x-ratelimit-remaining-tokens", "0",
                "x-ratelimit-reset-tokens", "6m0s");

        assertThat(read(headers)).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void anthropicNamesTheMoment() {
        var headers = Map.of(
                "anthropic-ratelimit-requests-remaining", "0",
                "anthropic-ratelimit-requests-reset", "2026-11-21T12:00:09Z");

        assertThat(read(headers)).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({"20ms,PT0.02S", "1.5s,PT1.5S", "6m0s,PT6M", "1h2m3s,PT1H2M3S", "2d,PT24H"})
    void termsAreAdded(String text, Duration expected) {
        assertThat(WaitingTime.terms(text)).contains(expected);
    }

    private static Duration read(Map<String, String> headers) {
        return new WaitingTime(headers, NOW).read().orElseThrow();
    }
}
