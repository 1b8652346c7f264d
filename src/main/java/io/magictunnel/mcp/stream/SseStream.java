package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Events on their way to one client. Whoever sends never waits: what does not fit into the bounded queue is refused. One
 * (virtual) thread writes, and while there is nothing to write it sends a comment now and then: only a failed write shows
 * that a client has gone. A numbered stream outlives its connection: the client can come back for what it has not seen. Every
 * other one ends with it.
 */
public final class SseStream implements StreamingOutput {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private final EventLog events;
    private final int capacity;
    private final Duration keepAlive;
    private final Optional<Numbering> numbering;
    private Object writer = new Object();
    private boolean deserted;
    private boolean ended;
    private volatile boolean delivered;

    public SseStream(int capacity, Duration keepAlive) {
        this(capacity, keepAlive, Optional.empty());
    }

    public SseStream(int capacity, Duration keepAlive, Optional<Numbering> numbering) {
        this.capacity = capacity;
        this.keepAlive = keepAlive;
        this.numbering = numbering;
        this.events = new EventLog(numbering.isPresent() ? capacity : 0);
    }

    /** What a writer has to do next. */
    private enum Step {
        WRITE,
        SHOW_LIFE,
        LEAVE
    }

    /** Its name within its session, where it is numbered. */
    public Optional<String> name() {
        return numbering.map(Numbering::stream);
    }

    /** Takes one more event, unless the stream has ended or the client is too slow for it. */
    public boolean offer(JsonBody event) {
        lock.lock();
        try {
            var isForNobody =
                    deserted && numbering.filter(Numbering::takesUnread).isEmpty();
            if (ended || isForNobody || events.waiting() >= capacity) {
                return false;
            }
            add(event);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether one more event would be taken of somebody who can wait. */
    public boolean hasRoom() {
        lock.lock();
        try {
            return !ended && events.waiting() < capacity;
        } finally {
            lock.unlock();
        }
    }

    /** Takes an event for which there is always room, unless the stream has ended. */
    public void put(JsonBody event) {
        lock.lock();
        try {
            if (!ended) {
                add(event);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends a last event, for which there is always room, and ends the stream. */
    public void end(JsonBody last) {
        put(last);
        end();
    }

    /** Ends the stream after what is already on its way. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            somethingToDo.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything was written. Of a stream that nobody writes any more it tells whether the client stayed to the end. */
    public boolean isDelivered() {
        return delivered;
    }

    /** Whether a client reads it, as far as is known. */
    public boolean isRead() {
        lock.lock();
        try {
            return !ended && !deserted;
        } finally {
            lock.unlock();
        }
    }

    /** About how many bytes it occupies. */
    public int weight() {
        lock.lock();
        try {
            return events.bytes();
        } finally {
            lock.unlock();
        }
    }

    /** Writes until the stream ends or the client has gone. */
    @Override
    public void write(OutputStream out) {
        write(out, 0);
    }

    /** The rest of a numbered stream, for a client that comes back. A connection that still reads it is let go. */
    public StreamingOutput after(long seen) {
        return out -> write(out, seen);
    }

    private void write(OutputStream out, long seen) {
        var me = takeOver(seen);
        try {
            writeAll(new EventWriter(out, numbering), me, seen == 0);
        } catch (IOException clientGone) {
            leave(me);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            leave(me);
        }
    }

    /**
     * The headers leave with the first byte, and the client waits for them: where nothing is said at once, it must not wait for
     * something to be said later.
     */
    private void writeAll(EventWriter writer, Object me, boolean isFirst) throws IOException, InterruptedException {
        writer.begin();
        var patience = isFirst && writer.prime() ? keepAlive : Duration.ZERO;
        while (true) {
            switch (nextStep(me, patience)) {
                case WRITE -> writer.write(take());
                case SHOW_LIFE -> writer.showLife();
                case LEAVE -> {
                    return;
                }
            }
            patience = keepAlive;
        }
    }

    private Object takeOver(long seen) {
        lock.lock();
        try {
            writer = new Object();
            deserted = false;
            events.continueAfter(seen);
            somethingToDo.signalAll();
            return writer;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Object me) {
        lock.lock();
        try {
            if (writer == me) {
                deserted = true;
                ended |= numbering.isEmpty();
            }
        } finally {
            lock.unlock();
        }
    }

    private Step nextStep(Object me, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (writer == me && events.waiting() == 0 && !ended && left > 0) {
                left = somethingToDo.awaitNanos(left);
            }
            if (writer != me) {
                return Step.LEAVE;
            }
            if (events.waiting() > 0) {
                return Step.WRITE;
            }
            delivered = ended;
            return ended ? Step.LEAVE : Step.SHOW_LIFE;
        } finally {
            lock.unlock();
        }
    }

    private EventLog.Event take() {
        lock.lock();
        try {
            return events.next();
        } finally {
            lock.unlock();
        }
    }

    private void add(JsonBody event) {
        events.add(event);
        somethingToDo.signalAll();
    }
}
