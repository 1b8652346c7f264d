package io.magictunnel.execution;

import java.util.ArrayList;
import java.util.List;

/** Lets the one who asked for a call stop it. Whoever waits registers what has to be done to stop waiting. */
public final class Cancellation {

    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /** Stops the call; a second time does nothing. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(stops);
        }
        toRun.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the action when the call is cancelled, at once if it already is. Close it when there is nothing to stop any more. */
    public Registration onCancel(Runnable stop) {
        synchronized (this) {
            if (!cancelled) {
                stops.add(stop);
                return () -> forget(stop);
            }
        }
        stop.run();
        return () -> {};
    }

    private synchronized void forget(Runnable stop) {
        stops.remove(stop);
    }

    /** Something that would be stopped. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
