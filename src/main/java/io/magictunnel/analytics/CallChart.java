package io.magictunnel.analytics;

import io.magictunnel.execution.history.CallSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A series of calls as bars in a field of 100 units' height: what failed stands at the bottom, what succeeded above it.
 *
 * @param peak the most calls of one step, which is the full height
 */
public record CallChart(List<Bar> bars, long calls, long failures, long peak) {

    private static final double HEIGHT = 100;

    public CallChart {
        bars = List.copyOf(bars);
    }

    /** One step: heights are units of the field, {@code x} counts the steps. */
    public record Bar(int x, Instant from, long calls, long failures, double height, double failed) {

        public double top() {
            return HEIGHT - height;
        }

        public double failedTop() {
            return HEIGHT - failed;
        }
    }

    static CallChart of(CallSeries series) {
        var peak = series.points().stream()
                .mapToLong(CallSeries.Point::calls)
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        for (var point : series.points()) {
            bars.add(new Bar(
                    bars.size(),
                    point.from(),
                    point.calls(),
                    point.failures(),
                    share(point.calls(), peak),
                    share(point.failures(), peak)));
        }
        var calls = series.points().stream().mapToLong(CallSeries.Point::calls).sum();
        var failures =
                series.points().stream().mapToLong(CallSeries.Point::failures).sum();
        return new CallChart(bars, calls, failures, peak);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : HEIGHT * part / whole;
    }

    /** The steps in which anything happened, for the table beside the picture. */
    public List<Bar> busy() {
        return bars.stream().filter(bar -> bar.calls() > 0).toList();
    }
}
