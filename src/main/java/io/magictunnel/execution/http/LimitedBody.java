package io.magictunnel.execution.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Receives the body of an answer up to a limit, and hangs up when there is more. */
final class LimitedBody implements BodySubscriber<LimitedBody.Content> {

    private final int limit;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private Subscription subscription;

    LimitedBody(int limit) {
        this.limit = limit;
    }

    /** @param isWhole whether this is all that was sent */
    record Content(byte[] bytes, boolean isWhole) {}

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            received.writeBytes(bytes);
        }
        if (received.size() > limit) {
            subscription.cancel();
            content.complete(new Content(new byte[0], false));
        }
    }

    @Override
    public void onError(Throwable fault) {
        content.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        content.complete(new Content(received.toByteArray(), true));
    }
}
