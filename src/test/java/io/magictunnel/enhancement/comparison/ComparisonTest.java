package io.magictunnel.enhancement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.comparison.ComparedCalls.CallerCount;
import io.magictunnel.registry.words.CallerHalf;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void eachHalfIsCountedForItself() {
        var comparison = Comparison.of(
                Instant.EPOCH,
                List.of(
                        new CallerCount(caller(CallerHalf.ORIGINAL, 0), 3, 1),
                        new CallerCount(caller(CallerHalf.ORIGINAL, 1), 0, 0),
                        new CallerCount(caller(CallerHalf.ENHANCED, 0), 7, 0)));

        assertThat(comparison.original()).isEqualTo(new Comparison.Half(2, 1, 3, 1));
        assertThat(comparison.enhanced()).isEqualTo(new Comparison.Half(1, 1, 7, 0));
    }

    private static String caller(CallerHalf half, int number) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "user-" + i)
                .filter(name -> CallerHalf.of(name) == half)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
