package io.magictunnel.upstream.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Gathers a body of bounded size. */
final class WholeBody implements BodySubscriber<HttpAnswer> {

    private final int maxBytes;
    private final CompletableFuture<HttpAnswer> body = new CompletableFuture<>();
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private Flow.Subscription subscription;
    private long size;

    WholeBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<HttpAnswer> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        for (var piece : more) {
            size += piece.remaining();
        }
        if (size > maxBytes) {
            subscription.cancel();
            body.completeExceptionally(new AnswerTooLargeException(maxBytes));
        } else {
            pieces.addAll(more);
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        var whole = new byte[(int) size];
        var at = 0;
        for (var piece : pieces) {
            var length = piece.remaining();
            piece.get(whole, at, length);
            at += length;
        }
        body.complete(new HttpAnswer.Whole(whole));
    }
}
