package io.magictunnel.provider.budget.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.budget.account.BurnDown.Point;
import io.magictunnel.provider.budget.plan.BudgetPeriod.Window;
import io.magictunnel.provider.price.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurnDownTest {

    private static final Instant START = Instant.parse("2026-06-10T00:00:00Z");
    private static final Optional<Instant> END = Optional.of(START.plus(Duration.ofDays(1)));
    private static final Instant NOON = START.plus(Duration.ofHours(12));

    @Test
    void beginsWithNothingAndEndsWithNow() {
        var burnDown = BurnDown.untouched(START, END, NOON);

        assertThat(burnDown.points()).containsExactly(new Point(START, Money.ZERO), new Point(NOON, Money.ZERO));
    }

    @Test
    void aBudgetThatNeverEndsBeginsWhereSomethingIsKnown() {
        var window = new Window("total", Instant.EPOCH, Optional.empty());

        assertThat(BurnDown.untouched(window.start(), window.end(), NOON).start())
                .isEqualTo(NOON);
    }

    @Test
    void ofManyPointsSomeAreShownAndAlwaysTheLast() {
        var many = IntStream.range(1, 1_000)
                .mapToObj(minute -> point(START.plusSeconds(60L * minute), minute))
                .toList();
        var latest = new Point(START.plusSeconds(60_000), new Money(1_000));

        var burnDown = BurnDown.of(START, END, many, latest);

        assertThat(burnDown.points()).hasSizeBetween(100, 201).endsWith(latest);
        assertThat(burnDown.points()).extracting(Point::spent).isSorted();
    }

    @Test
    void whatWasNotedAfterNowIsLeftOut() {
        var latest = new Point(NOON, new Money(5));

        assertThat(BurnDown.of(START, END, List.of(point(NOON, 5)), latest).points())
                .containsExactly(new Point(START, Money.ZERO), latest);
    }

    private static BudgetPoint point(Instant at, long spent) {
        return new BudgetPoint("account", at, new Money(spent));
    }
}
