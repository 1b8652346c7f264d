package io.magictunnel.upstream.federation;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that rings when the test says so. */
final class HeldTimer extends ScheduledThreadPoolExecutor {

    int plans;
    Duration delay;
    private Runnable work;

    HeldTimer() {
        super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable planned, long time, TimeUnit unit) {
        plans++;
        delay = Duration.of(time, unit.toChronoUnit());
        work = planned;
        return super.schedule(planned, 1, TimeUnit.DAYS);
    }

    /** The time is over; what was cancelled in the meantime may have been on its way already. */
    void ring() {
        work.run();
    }
}
