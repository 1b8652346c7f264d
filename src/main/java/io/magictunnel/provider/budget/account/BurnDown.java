package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.price.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a period's money went, from nothing at its beginning to what is spent now. */
public record BurnDown(Instant start, Optional<Instant> end, List<Point> points) {

    private static final int MOST_POINTS = 200;

    public BurnDown {
        points = List.copyOf(points);
    }

    /** What was spent by then. */
    public record Point(Instant at, Money spent) {}

    static BurnDown of(Instant start, Optional<Instant> end, List<BudgetPoint> taken, Point latest) {
        var all = new ArrayList<Point>();
        var begin = taken.isEmpty() ? latest.at() : taken.getFirst().takenAt();
        all.add(new Point(start.equals(Instant.EPOCH) ? begin : start, Money.ZERO));
        taken.stream()
                .filter(point -> point.takenAt().isBefore(latest.at()))
                .map(point -> new Point(point.takenAt(), point.spent()))
                .forEach(all::add);
        all.add(latest);
        return new BurnDown(all.getFirst().at(), end, thinned(all));
    }

    public static BurnDown of(BudgetAccount account, List<BudgetPoint> taken, Instant now) {
        return of(account.startsAt(), account.endsAt(), taken, new Point(now, account.spent()));
    }

    public static BurnDown untouched(Instant start, Optional<Instant> end, Instant now) {
        return of(start, end, List.of(), new Point(now, Money.ZERO));
    }

    /** Every so many, and always the last. */
    private static List<Point> thinned(List<Point> all) {
        var step = Math.ceilDiv(all.size(), MOST_POINTS);
        var kept = new ArrayList<Point>();
        for (var i = 0; i < all.size() - 1; i += step) {
            kept.add(all.get(i));
        }
        kept.add(all.getLast());
        return kept;
    }
}
