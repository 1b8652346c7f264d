package io.magictunnel.provider.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPeriodTest {

    @ParameterizedTest
    @CsvSource({
        // a usual day; a moment before and at midnight there
        "DAY, Europe/Berlin, 2026-06-10T12:00:00Z, 2026-06-10, 2026-06-09T22:00:00Z, 24",
        "DAY, Europe/Berlin, 2026-06-10T21:59:59Z, 2026-06-10, 2026-06-09T22:00:00Z, 24",
        "DAY, Europe/Berlin, 2026-06-10T22:00:00Z, 2026-06-11, 2026-06-10T22:00:00Z, 24",
        // clocks are put forward, and back
        "DAY, Europe/Berlin, 2026-03-29T12:00:00Z, 2026-03-29, 2026-03-28T23:00:00Z, 23",
        "DAY, Europe/Berlin, 2026-10-25T12:00:00Z, 2026-10-25, 2026-10-24T22:00:00Z, 25",
        "WEEK, Europe/Berlin, 2026-03-29T12:00:00Z, 2026-03-23, 2026-03-22T23:00:00Z, 167",
        // where midnight itself does not exist on the day of the change
        "DAY, America/Asuncion, 2024-10-06T12:00:00Z, 2024-10-06, 2024-10-06T04:00:00Z, 23",
        // the other side of the date line
        "DAY, Pacific/Auckland, 2026-06-10T12:00:00Z, 2026-06-11, 2026-06-10T12:00:00Z, 24",
        // weeks begin on Monday: Sunday is the last day
        "WEEK, UTC, 2026-11-22T23:59:59Z, 2026-11-16, 2026-11-16T00:00:00Z, 168",
        "WEEK, UTC, 2026-11-23T00:00:00Z, 2026-11-23, 2026-11-23T00:00:00Z, 168",
        "MONTH, UTC, 2028-02-29T12:00:00Z, 2028-02-01, 2028-02-01T00:00:00Z, 696",
        "MONTH, Europe/Berlin, 2026-12-31T23:00:00Z, 2027-01-01, 2026-12-31T23:00:00Z, 744"
    })
    void followsTheCalendarOfItsZone(
            BudgetPeriod period, String zone, Instant now, String name, Instant start, long hours) {
        var window = period.at(now, ZoneId.of(zone));

        assertThat(window.name()).isEqualTo(name);
        assertThat(window.start()).isEqualTo(start);
        assertThat(window.end()).contains(start.plus(Duration.ofHours(hours)));
    }

    @Test
    void aTotalNeverEnds() {
        var window = BudgetPeriod.TOTAL.at(Instant.parse("2026-06-10T12:00:00Z"), ZoneId.of("UTC"));

        assertThat(window.name()).isEqualTo("total");
        assertThat(window.end()).isEmpty();
    }
}
