package io.magictunnel.execution.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentFiguresTest {

    @ParameterizedTest
    @ValueSource(longs = {200, 1_800, 18_000, 310_000, 60_000_000})
    void theDurationIsRightToAboutATwentieth(long micros) {
        var figures = RecentFigures.of(0, Map.of(classOf(micros), 7L));

        assertThat(figures.p95()).isCloseTo(micros, withinPercentage(5));
    }

    @Test
    void fiveOfAHundredMayBeSlower() {
        var calls = new HashMap<Integer, Long>();
        calls.put(classOf(1_000), 95L);
        calls.put(classOf(900_000), 5L);

        assertThat(RecentFigures.of(0, calls).p95()).isCloseTo(1_000, withinPercentage(5));
    }

    @Test
    void sixOfAHundredMayNot() {
        var calls = new HashMap<Integer, Long>();
        calls.put(classOf(1_000), 94L);
        calls.put(classOf(900_000), 6L);

        assertThat(RecentFigures.of(0, calls).p95()).isCloseTo(900_000, withinPercentage(5));
    }

    @Test
    void callsAreCountedOverAllDurations() {
        var figures = RecentFigures.of(2, Map.of(3, 4L, 90, 5L));

        assertThat(figures.calls()).isEqualTo(9);
        assertThat(figures.failures()).isEqualTo(2);
    }

    @Test
    void nothingCalledIsNothing() {
        assertThat(RecentFigures.of(0, Map.of())).isEqualTo(RecentFigures.NONE);
    }

    private static int classOf(long micros) {
        return (int) Math.floor(Math.log(1.0 + micros) * RecentFigures.CLASSES_PER_E);
    }
}
