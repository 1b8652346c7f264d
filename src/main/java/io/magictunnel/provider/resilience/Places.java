package io.magictunnel.provider.resilience;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many calls of one provider run at once. A few more may wait for a place, in the order in which they came. */
final class Places {

    private final int most;
    private final int mostWaiting;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();

    Places(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
        this.free = new Semaphore(most, true);
    }

    /** Whether a place was found in that time; whoever has one gives it back by {@link #leave}. */
    boolean enter(Duration patience) throws InterruptedException {
        if (waiting.get() == 0 && free.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        free.release();
    }

    int taken() {
        return most - free.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }
}
