package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The way back to the client of one request. It starts undecided: an answer that comes soon, with nothing said before it, is
 * one JSON body; a first notification, or a long wait, turns it into a stream of events. Nothing follows the answer.
 */
public final class ResponseChannel {

    private final HttpSide http;
    private final Accepted accepted;
    private final Supplier<SseStream> streams;
    private final Executor writers;
    private final Runnable whenClientGone;
    private final long since = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private SseStream stream;
    private boolean over;

    ResponseChannel(
            HttpSide http, Accepted accepted, Supplier<SseStream> streams, Executor writers, Runnable whenClientGone) {
        this.http = http;
        this.accepted = accepted;
        this.streams = streams;
        this.writers = writers;
        this.whenClientGone = whenClientGone;
    }

    /**
     * Begins undecided.
     *
     * @param writers runs what writes a stream until it ends, each on a thread of its own
     * @param whenClientGone is told once, if the client is found to have gone before the answer
     */
    public static ResponseChannel of(
            Exchange exchange, Supplier<SseStream> streams, Executor writers, Runnable whenClientGone) {
        return new ResponseChannel(exchange, exchange.accepted(), streams, writers, whenClientGone);
    }

    /**
     * Says something before the answer. It is lost where the client reads no events, takes no more of them, or has its answer
     * already.
     *
     * @return whether it is on its way
     */
    public boolean tell(JsonBody notification) {
        var open = openStream();
        return open != null && open.offer(notification);
    }

    /** Decides for events if the request is as old as that, so that the client hears that we are alive. */
    public void streamIfOlderThan(Duration age) {
        if (System.nanoTime() - since >= age.toNanos()) {
            openStream();
        }
    }

    public void answer(Answer last) {
        if (!accepted.json()) {
            openStream();
        }
        var open = close();
        if (open == null) {
            http.json(last);
        } else {
            open.end(last.body());
        }
    }

    /** Ends without an answer: the client has taken the request back. Who reads no events gets the answer that nobody waits for. */
    public void abandon(Answer unwanted) {
        openStream();
        var open = close();
        if (open == null) {
            http.json(unwanted);
        } else {
            open.end();
        }
    }

    /** Whether the answer was given. */
    public boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    private SseStream openStream() {
        lock.lock();
        try {
            if (stream == null && !over && accepted.events()) {
                var opened = streams.get();
                writers.execute(() -> write(opened));
                stream = opened;
            }
            return stream;
        } finally {
            lock.unlock();
        }
    }

    private SseStream close() {
        lock.lock();
        try {
            over = true;
            return stream;
        } finally {
            lock.unlock();
        }
    }

    private void write(SseStream opened) {
        http.events(opened);
        if (!opened.isDelivered()) {
            whenClientGone.run();
        }
    }
}
