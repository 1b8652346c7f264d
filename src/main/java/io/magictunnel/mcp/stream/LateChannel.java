package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The answer to an HTTP request, whose form is chosen late: an answer that comes soon, with nothing said before it, is one JSON
 * body; a first notification, or a long wait, turns it into a stream of events. A batch of requests has one way back for all
 * its answers.
 */
public final class LateChannel implements ResponseChannel {

    private final HttpSide http;
    private final Accepted accepted;
    private final StreamSource streams;
    private final Executor writers;
    private final Runnable whenClientGone;
    private final long since = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<JsonBody> early = new ArrayList<>(1);
    private final boolean isBatch;
    private int awaited;
    private SseStream stream;

    LateChannel(
            HttpSide http,
            Accepted accepted,
            StreamSource streams,
            Executor writers,
            Runnable whenClientGone,
            Optional<Integer> batch) {
        this.http = http;
        this.accepted = accepted;
        this.streams = streams;
        this.writers = writers;
        this.whenClientGone = whenClientGone;
        this.isBatch = batch.isPresent();
        this.awaited = batch.orElse(1);
    }

    /**
     * Begins undecided.
     *
     * @param writers runs what writes a stream until it ends, each on a thread of its own
     * @param whenClientGone is told once, if the client is found to have gone before the answer
     */
    public static LateChannel of(Exchange exchange, StreamSource streams, Executor writers, Runnable whenClientGone) {
        return new LateChannel(exchange, exchange.accepted(), streams, writers, whenClientGone, Optional.empty());
    }

    /**
     * Begins undecided, for the answers to several requests.
     *
     * @param requests how many; each is answered or abandoned once
     */
    public static LateChannel ofBatch(Exchange exchange, StreamSource streams, Executor writers, int requests) {
        return new LateChannel(exchange, exchange.accepted(), streams, writers, () -> {}, Optional.of(requests));
    }

    /** It is lost, too, where the client reads no events. */
    @Override
    public boolean tell(JsonBody notification) {
        var open = openStream();
        return open != null && open.offer(notification);
    }

    @Override
    public void streamIfOlderThan(Duration age) {
        if (System.nanoTime() - since >= age.toNanos()) {
            openStream();
        }
    }

    @Override
    public void answer(Answer answer) {
        if (!accepted.json()) {
            openStream();
        }
        settle(Optional.of(answer), answer);
    }

    /** Who reads no events gets the answer that nobody waits for. */
    @Override
    public void abandon(Answer unwanted) {
        openStream();
        settle(Optional.empty(), unwanted);
    }

    @Override
    public boolean isOver() {
        lock.lock();
        try {
            return awaited == 0;
        } finally {
            lock.unlock();
        }
    }

    /** One request less. Of what is not streamed the last answer brings everything. */
    private void settle(Optional<Answer> streamed, Answer whole) {
        SseStream open;
        boolean isLast;
        lock.lock();
        try {
            awaited--;
            isLast = awaited == 0;
            open = stream;
            if (open == null) {
                early.add(whole.body());
            } else {
                streamed.ifPresent(answer -> open.put(answer.body()));
            }
        } finally {
            lock.unlock();
        }
        if (!isLast) {
            return;
        }
        if (open == null) {
            http.json(isBatch ? new Answer(200, JsonBody.array(early)) : whole);
        } else {
            open.end();
            streams.over(open);
        }
    }

    private SseStream openStream() {
        lock.lock();
        try {
            if (stream == null && awaited > 0 && accepted.events()) {
                var opened = streams.open();
                early.forEach(opened::put);
                early.clear();
                writers.execute(() -> write(opened));
                stream = opened;
            }
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
