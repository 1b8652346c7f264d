package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way back to the client of one request. It starts undecided: an answer that comes soon, with nothing said before it, is
 * one JSON body; a first notification, or a long wait, turns it into a stream of events. Nothing follows the answer. A batch
 * of requests has one way back for all its answers.
 */
public final class ResponseChannel {

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

    ResponseChannel(
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
    public static ResponseChannel of(
            Exchange exchange, StreamSource streams, Executor writers, Runnable whenClientGone) {
        return new ResponseChannel(exchange, exchange.accepted(), streams, writers, whenClientGone, Optional.empty());
    }

    /**
     * Begins undecided, for the answers to several requests.
     *
     * @param requests how many; each is answered or abandoned once
     */
    public static ResponseChannel ofBatch(Exchange exchange, StreamSource streams, Executor writers, int requests) {
        return new ResponseChannel(exchange, exchange.accepted(), streams, writers, () -> {}, Optional.of(requests));
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

    public void answer(Answer answer) {
        if (!accepted.json()) {
            openStream();
        }
        settle(Optional.of(answer), answer);
    }

    /** Ends without an answer: the client has taken the request back. Who reads no events gets the answer that nobody waits for. */
    public void abandon(Answer unwanted) {
        openStream();
        settle(Optional.empty(), unwanted);
    }

    /** Whether every answer was given. */
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
