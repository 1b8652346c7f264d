package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Events on their way to one client. Whoever sends never waits: what does not fit into the bounded queue is refused. One
 * (virtual) thread writes, and while there is nothing to write it sends a comment now and then: only a failed write shows
 * that a client has gone.
 */
public final class SseStream implements StreamingOutput {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private final Queue<JsonBody> waiting = new ArrayDeque<>();
    private final int capacity;
    private final Duration keepAlive;
    private boolean ended;
    private volatile boolean delivered;

    public SseStream(int capacity, Duration keepAlive) {
        this.capacity = capacity;
        this.keepAlive = keepAlive;
    }

    /** Takes one more event, unless the stream has ended or the client is too slow for it. */
    public boolean offer(JsonBody event) {
        lock.lock();
        try {
            if (ended || waiting.size() >= capacity) {
                return false;
            }
            waiting.add(event);
            somethingToDo.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends a last event, for which there is always room, and ends the stream. */
    public void end(JsonBody last) {
        lock.lock();
        try {
            if (!ended) {
                waiting.add(last);
            }
        } finally {
            lock.unlock();
        }
        end();
    }

    /** Ends the stream after what is already on its way. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything was written. Of a stream that nobody writes any more it tells whether the client stayed to the end. */
    public boolean isDelivered() {
        return delivered;
    }

    /** Writes until the stream ends or the client has gone. */
    @Override
    public void write(OutputStream out) {
        try {
            writeAll(out);
            delivered = true;
        } catch (IOException clientGone) {
            end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            end();
        }
    }

    private void writeAll(OutputStream out) throws IOException, InterruptedException {
        // Liberty ignores the first flush of a response
        out.flush();
        if (isQuiet()) {
            // the headers leave with the first byte, and the client waits for them
            out.write(COMMENT);
            out.flush();
        }
        while (true) {
            var next = next();
            if (next != null) {
                next.writeEvent(out);
            } else if (isOver()) {
                return;
            } else {
                out.write(COMMENT);
            }
            out.flush();
        }
    }

    /** The next event; null where the stream is over or nothing came for a while. */
    private JsonBody next() throws InterruptedException {
        lock.lock();
        try {
            var left = keepAlive.toNanos();
            while (waiting.isEmpty() && !ended && left > 0) {
                left = somethingToDo.awaitNanos(left);
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        lock.lock();
        try {
            return ended && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isQuiet() {
        lock.lock();
        try {
            return !ended && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
