package io.magictunnel.permission.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsTest {

    @ParameterizedTest
    @CsvSource({
        "read_file, read_file, true",
        "read_file, read_files, false",
        "read_*, read_file, true",
        "read_*, read_, true",
        "*_file, read_file, true",
        "*_file, read_file_now, false",
        "r*d_*e, read_file, true",
        "*, anything, true",
        "**a**, banana, true",
        "'', read_file, false",
        "READ_FILE, read_file, false",
        "read.file, read_file, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXb, false"
    })
    void aStarStandsForAnyLetters(String pattern, String name, boolean pinned) {
        assertThat(Pins.of(List.of(pattern)).include(OfferedTool.named(name))).isEqualTo(pinned);
    }

    @Test
    void aTagPinsWhateverCarriesIt() {
        var pins = Pins.of(List.of("tag:daily"));

        assertThat(pins.include(OfferedTool.named("one", "daily"))).isTrue();
        assertThat(pins.include(OfferedTool.named("daily", "weekly"))).isFalse();
        assertThat(pins.include(OfferedTool.named("other"))).isFalse();
    }

    @Test
    void aPatternOfManyStarsIsTriedOnce() {
        var pins = Pins.of(List.of("a*".repeat(1000) + "b"));

        assertThat(pins.include(OfferedTool.named("a".repeat(60)))).isFalse();
    }

    @Test
    void withoutPatternsNothingIsPinned() {
        assertThat(Pins.of(List.of(" ", "")).include(OfferedTool.named("one", "pinned")))
                .isFalse();
    }
}
