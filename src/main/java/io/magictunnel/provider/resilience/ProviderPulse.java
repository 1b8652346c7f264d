package io.magictunnel.provider.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** How a provider has been doing: how long its last calls took, how many of them failed, what went wrong last. */
public final class ProviderPulse {

    /** Of so many calls the ends are remembered. */
    static final int REMEMBERED = 200;

    private final Clock clock;
    private final Deque<Beat> beats = new ArrayDeque<>();
    private long calls;
    private Optional<Trouble> lastTrouble = Optional.empty();

    ProviderPulse(Clock clock) {
        this.clock = clock;
    }

    private record Beat(long nanos, boolean failed) {}

    /** What went wrong, and when. */
    public record Trouble(Instant at, String what) {}

    /**
     * All of it at one moment.
     *
     * @param calls since the product has started
     * @param failed of the last ones, by the provider's fault or ours
     * @param remembered how many those are
     * @param median of the times that the last calls took, as long as there are any
     * @param p95 the time in which 95 of 100 of them ended
     */
    public record Reading(
            long calls,
            int failed,
            int remembered,
            Optional<Duration> median,
            Optional<Duration> p95,
            Optional<Trouble> lastTrouble) {}

    synchronized void answered(Duration took) {
        add(new Beat(took.toNanos(), false));
    }

    synchronized void failed(Duration took, String what) {
        add(new Beat(took.toNanos(), true));
        lastTrouble = Optional.of(new Trouble(clock.instant(), what));
    }

    synchronized Reading reading() {
        var sorted = beats.stream().mapToLong(Beat::nanos).sorted().toArray();
        var failures = (int) beats.stream().filter(Beat::failed).count();
        return new Reading(calls, failures, sorted.length, quantile(sorted, 50), quantile(sorted, 95), lastTrouble);
    }

    private void add(Beat beat) {
        calls++;
        beats.add(beat);
        if (beats.size() > REMEMBERED) {
            beats.removeFirst();
        }
    }

    private static Optional<Duration> quantile(long[] sorted, int percent) {
        return Arrays.stream(sorted)
                .skip(Math.max(0, (sorted.length * percent + 99) / 100 - 1))
                .mapToObj(Duration::ofNanos)
                .findFirst();
    }
}
