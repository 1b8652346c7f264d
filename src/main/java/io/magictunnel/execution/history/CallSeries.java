package io.magictunnel.execution.history;

import io.magictunnel.execution.history.ExecutionRepository.MinuteCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many calls there were over time, in steps of equal length, those without calls included. The newest step comes last. */
public record CallSeries(Duration step, List<Point> points) {

    private static final int MOST_POINTS = 1_440;

    public CallSeries {
        points = List.copyOf(points);
    }

    /** The calls that began in one step. */
    public record Point(Instant from, long calls, long failures) {}

    /** The first minute of a series of so many steps that ends now. */
    static long firstMinute(Instant now, Duration step, int count) {
        var steps = Math.clamp(count, 1, MOST_POINTS);
        return currentStep(now, step) - (steps - 1) * step.toMinutes();
    }

    static CallSeries of(Collection<MinuteCount> counts, Instant now, Duration step, int count) {
        var minutes = step.toMinutes();
        var first = firstMinute(now, step, count);
        var calls = new long[(int) ((currentStep(now, step) - first) / minutes) + 1];
        var failures = new long[calls.length];
        for (var one : counts) {
            var index = (int) Math.floorDiv(one.minute() - first, minutes);
            if (index >= 0 && index < calls.length) {
                calls[index] += one.executions();
                failures[index] += one.outcome() == ToolExecution.Outcome.FAILED ? one.executions() : 0;
            }
        }
        var points = new ArrayList<Point>();
        for (var i = 0; i < calls.length; i++) {
            points.add(new Point(Instant.ofEpochSecond((first + i * minutes) * 60), calls[i], failures[i]));
        }
        return new CallSeries(step, points);
    }

    private static long currentStep(Instant now, Duration step) {
        var minute = Math.floorDiv(now.getEpochSecond(), 60);
        return minute - Math.floorMod(minute, step.toMinutes());
    }
}
