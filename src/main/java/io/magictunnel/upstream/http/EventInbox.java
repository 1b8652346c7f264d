package io.magictunnel.upstream.http;

import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A streamed response, read by whoever waits for it: bytes arrive on the thread of the HTTP client, and are looked at on the
 * reader's own. One piece at a time is on its way, so a slow reader slows the server down and nothing piles up.
 */
final class EventInbox implements BodySubscriber<HttpAnswer> {

    /** A stream may go on for so long after its answer; then its connection is given up. */
    private static final Executor AFTER_A_WHILE = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private sealed interface Item {

        record Bytes(List<ByteBuffer> pieces) implements Item {}

        record End() implements Item {}

        record Stopped(UpstreamException reason) implements Item {}
    }

    private final EventParser parser;
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private boolean isClosed;
    private volatile boolean isDraining;
    private volatile boolean isComplete;

    EventInbox(int maxBytes) {
        this.parser = new EventParser(maxBytes);
    }

    /** The next message; empty at the end of the stream, whether the server ended it or the connection broke. */
    Optional<byte[]> next(Deadline deadline) throws UpstreamException, InterruptedException {
        return await(parser::next, deadline);
    }

    /** The address for messages that revision 2024-11-05 names; empty where the stream ends before. */
    Optional<byte[]> endpoint(Deadline deadline) throws UpstreamException, InterruptedException {
        return await(parser::endpoint, deadline);
    }

    private Optional<byte[]> await(Supplier<Optional<byte[]>> wanted, Deadline deadline)
            throws UpstreamException, InterruptedException {
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found;
            }
            switch (items.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                case null -> {
                    if (deadline.isPassed()) {
                        throw deadline.passed();
                    }
                }
                case Item.Bytes(var pieces) -> feed(pieces);
                case Item.End ignored -> {
                    return Optional.empty();
                }
                case Item.Stopped(var reason) -> throw reason;
            }
        }
    }

    Optional<String> lastId() {
        return parser.lastId();
    }

    Optional<Duration> retry() {
        return parser.retry();
    }

    /** The reader waits no longer. */
    void stop(UpstreamException reason) {
        items.add(new Item.Stopped(reason));
    }

    /** Nothing more is wanted. The server gets a moment to end the stream, so that its connection can be used again. */
    void letEnd() {
        isDraining = true;
        request(Long.MAX_VALUE);
        if (!isComplete) {
            AFTER_A_WHILE.execute(this::close);
        }
    }

    /** Ends the stream from our side; over HTTP that tells the server to stop. */
    synchronized void close() {
        isDraining = true;
        isClosed = true;
        if (!isComplete) {
            subscription.ifPresent(Flow.Subscription::cancel);
        }
    }

    @Override
    public CompletionStage<HttpAnswer> getBody() {
        return CompletableFuture.completedStage(new HttpAnswer.Streamed(this));
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = Optional.of(given);
        if (isClosed) {
            given.cancel();
        } else {
            given.request(isDraining ? Long.MAX_VALUE : 1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (!isDraining) {
            items.add(new Item.Bytes(pieces));
        }
    }

    @Override
    public void onError(Throwable broken) {
        onComplete();
    }

    @Override
    public void onComplete() {
        isComplete = true;
        items.add(new Item.End());
    }

    private void feed(List<ByteBuffer> pieces) throws UpstreamException {
        try {
            for (var piece : pieces) {
                parser.feed(piece);
            }
        } catch (AnswerTooLargeException tooLarge) {
            throw new UpstreamException(Reason.TOO_LARGE, tooLarge.getMessage(), tooLarge);
        }
        request(1);
    }

    private synchronized void request(long pieces) {
        subscription.ifPresent(given -> given.request(pieces));
    }
}
