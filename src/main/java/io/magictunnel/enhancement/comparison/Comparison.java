package io.magictunnel.enhancement.comparison;

import io.magictunnel.enhancement.comparison.ComparedCalls.CallerCount;
import io.magictunnel.registry.words.CallerHalf;
import java.time.Instant;
import java.util.List;

/** How a tool does in the source's own words, and in better ones, since when they are compared. */
public record Comparison(Instant since, Half original, Half enhanced) {

    /**
     * One half of all callers.
     *
     * @param callers who have called any tool since then
     * @param users who have called this one
     * @param calls of this one
     * @param failures among them
     */
    public record Half(long callers, long users, long calls, long failures) {

        private static Half of(List<CallerCount> counts, CallerHalf half) {
            var its = counts.stream()
                    .filter(count -> CallerHalf.of(count.caller()) == half)
                    .toList();
            return new Half(
                    its.size(),
                    its.stream().filter(count -> count.calls() > 0).count(),
                    its.stream().mapToLong(CallerCount::calls).sum(),
                    its.stream().mapToLong(CallerCount::failures).sum());
        }
    }

    static Comparison of(Instant since, List<CallerCount> counts) {
        return new Comparison(since, Half.of(counts, CallerHalf.ORIGINAL), Half.of(counts, CallerHalf.ENHANCED));
    }
}
