package io.magictunnel.provider.budget.plan;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** After what time a budget begins anew. Days are those of the calendar where the budget lives, be they 23 or 25 hours long. */
public enum BudgetPeriod {
    DAY,
    /** From Monday on. */
    WEEK,
    MONTH,
    /** Never. */
    TOTAL;

    /**
     * One period.
     *
     * @param name the day on which it began, or {@code total}
     * @param end when the next one begins
     */
    public record Window(String name, Instant start, Optional<Instant> end) {}

    public Window at(Instant now, ZoneId zone) {
        var day = now.atZone(zone).toLocalDate();
        return switch (this) {
            case DAY -> window(day, day.plusDays(1), zone);
            case WEEK ->
                window(
                        day.with(previousOrSame(MONDAY)),
                        day.with(previousOrSame(MONDAY)).plusWeeks(1),
                        zone);
            case MONTH -> window(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1), zone);
            case TOTAL -> new Window("total", Instant.EPOCH, Optional.empty());
        };
    }

    private static Window window(LocalDate first, LocalDate next, ZoneId zone) {
        return new Window(
                first.toString(),
                first.atStartOfDay(zone).toInstant(),
                Optional.of(next.atStartOfDay(zone).toInstant()));
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
