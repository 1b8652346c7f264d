package io.magictunnel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that rings when the test says so. */
public final class HandTimer extends ScheduledThreadPoolExecutor {

    private final List<Runnable> plans = new ArrayList<>();

    public HandTimer() {
        super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable planned, long time, TimeUnit unit) {
        plans.add(planned);
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    public int plans() {
        return plans.size();
    }

    /** The time of everything that was planned is over. */
    public void ring() {
        var due = List.copyOf(plans);
        plans.clear();
        due.forEach(Runnable::run);
    }
}
