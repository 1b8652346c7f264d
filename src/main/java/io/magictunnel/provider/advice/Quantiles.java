package io.magictunnel.provider.advice;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Some counts in their order. */
final class Quantiles {

    private final long[] sorted;

    private Quantiles(long[] sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(LongStream counts) {
        return new Quantiles(counts.sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** The count that so many of 100 do not exceed; 0 where there are none. */
    long at(int percent) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.max(0, Math.ceilDiv(sorted.length * (long) percent, 100) - 1)];
    }

    /** How far from the median a count is usually, in percent of it: the median of the distances. */
    double errorPercent() {
        var median = at(50);
        var distances = of(Arrays.stream(sorted).map(count -> Math.abs(count - median)));
        return median == 0 ? 0 : 100.0 * distances.at(50) / median;
    }
}
