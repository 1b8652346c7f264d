package io.magictunnel.upstream.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), 10, Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "9,60", "10,300", "1000,300"})
    void theWaitDoublesUpToALimitAndThenOneGivesUp(int failures, long seconds) {
        assertThat(BACK_OFF.waitAfter(failures, always(0.5))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theWaitIsNeverExactlyThatOfANeighbour() {
        assertThat(BACK_OFF.waitAfter(1, always(0))).isEqualTo(Duration.ofMillis(800));
        assertThat(BACK_OFF.waitAfter(1, always(0.999))).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void givesUpAfterSoManyFailures() {
        assertThat(BACK_OFF.givesUp(9)).isFalse();
        assertThat(BACK_OFF.givesUp(10)).isTrue();
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
