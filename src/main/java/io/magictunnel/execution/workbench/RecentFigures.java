package io.magictunnel.execution.workbench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How one tool did lately.
 *
 * @param p95 the time in which 95 of 100 calls ended, in microseconds, to about a twentieth; 0 where nothing was called
 */
record RecentFigures(long calls, long failures, long p95) {

    static final RecentFigures NONE = new RecentFigures(0, 0, 0);

    /** So many steps of the natural logarithm make one class of durations: neighbours differ by a twentieth. */
    static final int CLASSES_PER_E = 20;

    /** @param callsByClass how many calls lasted how long, as the class {@code floor(ln(1 + micros) * CLASSES_PER_E)} */
    static RecentFigures of(long failures, Map<Integer, Long> callsByClass) {
        var calls = callsByClass.values().stream().mapToLong(Long::longValue).sum();
        var rank = (long) Math.ceil(calls * 0.95);
        var seen = 0L;
        for (var entry : new TreeMap<>(callsByClass).entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return new RecentFigures(calls, failures, middleOf(entry.getKey()));
            }
        }
        return NONE;
    }

    private static long middleOf(int durationClass) {
        return Math.round(Math.exp((durationClass + 0.5) / CLASSES_PER_E) - 1);
    }
}
