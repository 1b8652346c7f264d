package io.magictunnel.provider.resilience;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Never more than so much in any minute. What is taken is noted for the moment from which it may be used, so that those who wait
 * keep their order. Times are milliseconds of the caller's clock.
 */
final class RateWindow {

    private static final long MINUTE = 60_000;

    /** What is taken within one step is noted together. */
    private static final long STEP = 100;

    private final long most;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private long sum;
    private long last = Long.MIN_VALUE;

    RateWindow(long most) {
        this.most = most;
    }

    private record Taken(long at, long amount) {}

    /** The first moment, not before the given one, at which so much may be used. More than a minute's worth counts as that. */
    long earliest(long from, long amount) {
        var at = Math.max(from, last);
        var used = sum;
        for (var earlier : taken) {
            if (earlier.at() + MINUTE > at && used + fit(amount) <= most) {
                return at;
            }
            used -= earlier.amount();
            at = Math.max(at, earlier.at() + MINUTE);
        }
        return at;
    }

    void take(long at, long amount) {
        while (!taken.isEmpty() && taken.getFirst().at() + MINUTE <= at) {
            sum -= taken.removeFirst().amount();
        }
        var step = Math.floorDiv(at + STEP - 1, STEP) * STEP;
        var added = fit(amount);
        if (!taken.isEmpty() && taken.getLast().at() >= step) {
            var together = taken.removeLast();
            taken.add(new Taken(together.at(), together.amount() + added));
        } else {
            taken.add(new Taken(step, added));
        }
        sum += added;
        last = at;
    }

    private long fit(long amount) {
        return Math.min(amount, most);
    }
}
