package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.session.ConnectionListener;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What waits to be looked at by a keeper. A signal that waits already is not added again, so a server cannot flood it. */
final class Signals {

    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>();

    synchronized void add(Signal signal) {
        if (!waiting.contains(signal)) {
            waiting.add(signal);
        }
    }

    Signal take() throws InterruptedException {
        return waiting.take();
    }

    /** The next one; null when none comes within the time. */
    Signal poll(Duration time) throws InterruptedException {
        return waiting.poll(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The tools will be looked at now, whoever said that they changed. */
    void forgetToolChanges() {
        waiting.removeIf(Signal.ToolsChanged.class::isInstance);
    }

    /** Hears one connection; signals of older connections can be told apart by its number. */
    ConnectionListener listenerOf(int connection, ServerLog log) {
        return new ConnectionListener() {
            @Override
            public void toolsChanged() {
                add(new Signal.ToolsChanged(connection));
            }

            @Override
            public void lost(String reason) {
                add(new Signal.Lost(connection, reason));
            }

            @Override
            public void logged(String line) {
                log.add(line);
            }
        };
    }
}
