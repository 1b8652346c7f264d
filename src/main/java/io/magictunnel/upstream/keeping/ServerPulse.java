package io.magictunnel.upstream.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How a server has been doing since we started: how long its last calls took, how quickly it answers, what went wrong last. */
public final class ServerPulse {

    /** Of so many calls the times are remembered. */
    static final int REMEMBERED = 500;

    private final Clock clock;
    private final long[] nanos = new long[REMEMBERED];
    private long calls;
    private Optional<Duration> lastCheck = Optional.empty();
    private Optional<Trouble> lastTrouble = Optional.empty();

    public ServerPulse(Clock clock) {
        this.clock = clock;
    }

    /** What went wrong, and when. */
    public record Trouble(Instant at, String what) {}

    /**
     * All of it at one moment.
     *
     * @param median of the last calls, as long as there are any
     * @param p95 the time in which 95 of 100 of them ended
     * @param lastCheck how long the server took when it was last asked whether it is there
     */
    public record Reading(
            long calls,
            Optional<Duration> median,
            Optional<Duration> p95,
            Optional<Duration> lastCheck,
            Optional<Trouble> lastTrouble) {}

    /** A call has come back, whatever the answer was. */
    public synchronized void called(Duration took) {
        nanos[(int) (calls++ % REMEMBERED)] = took.toNanos();
    }

    synchronized void checked(Duration took) {
        lastCheck = Optional.of(took);
    }

    public synchronized void troubled(String what) {
        lastTrouble = Optional.of(new Trouble(clock.instant(), what));
    }

    public synchronized Reading reading() {
        var sorted = Arrays.copyOf(nanos, (int) Math.min(calls, REMEMBERED));
        Arrays.sort(sorted);
        return new Reading(calls, quantile(sorted, 50), quantile(sorted, 95), lastCheck, lastTrouble);
    }

    private static Optional<Duration> quantile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(sorted[(sorted.length * percent + 99) / 100 - 1]));
    }
}
