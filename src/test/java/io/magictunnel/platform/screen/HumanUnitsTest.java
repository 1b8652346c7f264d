package io.magictunnel.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 µs",
        "999, 999 µs",
        "1000, 1 ms",
        "1500, 1.5 ms",
        "18000, 18 ms",
        "310499, 310 ms",
        "1234567, 1.23 s",
        "60000000, 1 min 0 s",
        "3661000000, 1 h 1 min",
        "90061000000, 1 d 1 h"
    })
    void durationsHaveThreeDigitsAndAUnit(long micros, String text) {
        assertThat(HumanUnits.micros(micros)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1 kB", "15360, 15.4 kB", "2500000, 2.5 MB"})
    void sizesHaveThreeDigitsAndAUnit(long bytes, String text) {
        assertThat(HumanUnits.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, –", "3, 3, 100 %", "9999, 10000, 99.9 %", "0, 5, 0.0 %"})
    void aShareIsNeverRoundedUpToAll(long part, long whole, String text) {
        assertThat(HumanUnits.share(part, whole)).isEqualTo(text);
    }

    @Test
    void noDurationIsADash() {
        assertThat(HumanUnits.duration(null)).isEqualTo("–");
    }

    @Test
    void secondsAreReadAsSeconds() {
        assertThat(HumanUnits.duration(Duration.ofSeconds(2))).isEqualTo("2 s");
    }

    @Test
    void countsHaveThousandsMarks() {
        assertThat(HumanUnits.count(1204)).isEqualTo("1,204");
    }
}
