package io.magictunnel.provider.usage.spend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which figures somebody wants to see. What is absent does not matter. Days are those of UTC.
 *
 * @param perDay each day apart
 * @param until not included
 */
public record SpendQuery(
        Group by,
        boolean perDay,
        Optional<String> provider,
        Optional<String> model,
        Optional<String> user,
        LocalDate from,
        LocalDate until) {

    private static final long MOST_DAYS = 3_660;

    /** What figures are put together by. */
    public enum Group {
        /** All in one. */
        NONE,
        PROVIDER,
        MODEL,
        USER,
        /** The model as price lists call it. */
        PRICE
    }

    public SpendQuery {
        var days = ChronoUnit.DAYS.between(from, until);
        UsageError.require(
                days >= 1 && days <= MOST_DAYS,
                "From %s until %s are %d days; allowed are 1 to %d".formatted(from, until, days, MOST_DAYS));
    }

    public SpendQuery byUser(String name) {
        return new SpendQuery(by, perDay, provider, model, Optional.of(name), from, until);
    }
}
