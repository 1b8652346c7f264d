package io.magictunnel.enhancement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant START = Instant.EPOCH;

    private final Forecast forecast = new Forecast(Duration.ofSeconds(10));

    @Test
    void oneToolTakesAsLongAsUsual() {
        assertThat(forecast.end(START)).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void severalAreDoneInRounds() {
        assertThat(forecast.end(START, 5, 2)).isEqualTo(START.plusSeconds(30));
        assertThat(forecast.end(START, 0, 0)).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void onlyTheEndIsCertain() {
        assertThat(forecast.progress(START, START.plusSeconds(5))).isEqualTo(0.5);
        assertThat(forecast.progress(START, START.plusSeconds(60))).isEqualTo(0.95);
        assertThat(forecast.progress(START, START.minusSeconds(5))).isZero();
    }

    @Test
    void beforeTheFirstToolTwoSecondsAreGuessed() {
        assertThat(new Forecast(Duration.ZERO).end(START)).isEqualTo(START.plusSeconds(2));
    }
}
