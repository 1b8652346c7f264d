package io.magictunnel.execution.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Executions that wait to be written. Bounded in number and in bytes: when the texts get too much they are left behind, when
 * the queue is full the execution is, and counted. Whoever puts one in never waits.
 */
final class WaitingExecutions {

    private static final byte[] NOTHING = new byte[0];
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final ArrayBlockingQueue<Waiting> queue;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    WaitingExecutions(int most) {
        queue = new ArrayBlockingQueue<>(most);
    }

    /** An execution with what was asked and answered. */
    record Waiting(Recorded executed, byte[] arguments, byte[] result) {

        private long size() {
            return (long) arguments.length + result.length;
        }
    }

    void put(Waiting execution) {
        var size = execution.size();
        var fits = bytes.addAndGet(size) <= MOST_BYTES;
        var kept = fits ? execution : new Waiting(execution.executed(), NOTHING, NOTHING);
        if (!queue.offer(kept)) {
            dropped.incrementAndGet();
            bytes.addAndGet(-size);
        } else if (!fits) {
            bytes.addAndGet(-size);
        }
    }

    List<Waiting> take(int most) {
        var taken = new ArrayList<Waiting>();
        queue.drainTo(taken, most);
        taken.forEach(execution -> bytes.addAndGet(-execution.size()));
        return taken;
    }

    int size() {
        return queue.size();
    }

    /** How many could not be kept since the start. */
    long dropped() {
        return dropped.get();
    }

    void lost(int executions) {
        dropped.addAndGet(executions);
    }
}
