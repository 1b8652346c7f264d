package io.magictunnel.provider.wire;

import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.LlmFailure.Facts;
import io.magictunnel.provider.wire.VendorExchange.Item;
import io.magictunnel.provider.wire.refusal.KeyRedaction;
import io.magictunnel.provider.wire.refusal.VendorText;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A provider's answer as it arrives. It ends with an {@link LlmFailure} when it takes too long, when nothing comes for too long,
 * when there is too much of it and when the connection breaks.
 */
public final class WireAnswer implements AutoCloseable {

    private final String provider;
    private final CallLimits limits;
    private final VendorExchange exchange;
    private final Supplier<KeyRedaction> keys;
    private final long deadline;
    private final Arriving body = new Arriving();
    private Item.Head head;
    private boolean isOver;

    WireAnswer(String provider, CallLimits limits, VendorExchange exchange, Supplier<KeyRedaction> keys) {
        this.provider = provider;
        this.limits = limits;
        this.exchange = exchange;
        this.keys = keys;
        this.deadline = System.nanoTime() + limits.total().toNanos();
    }

    /** Waits for status and headers. */
    WireAnswer awaited() {
        switch (next()) {
            case Item.Head arrived -> head = arrived;
            case Item.Broken(var reason) ->
                throw failure(BrokenConnection.kind(reason), BrokenConnection.words(reason));
            case Item other -> throw new IllegalStateException("No head before " + other.getClass());
        }
        return this;
    }

    public int status() {
        return head.status();
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(head.headers().get(name));
    }

    Map<String, String> headers() {
        return head.headers();
    }

    /** How the vendor calls this call. */
    public Optional<String> requestId() {
        return header("request-id")
                .or(() -> header("x-request-id"))
                .or(() -> header("apim-request-id"))
                .map(id -> keys().known(id))
                .map(VendorText::line);
    }

    public InputStream body() {
        return body;
    }

    /** What may not be repeated of what it says. */
    KeyRedaction keys() {
        return keys.get();
    }

    String provider() {
        return provider;
    }

    /** The rest of the body, up to so many bytes. */
    byte[] bytes(int most) {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (var count = 0; count >= 0 && all.size() < most; count = body.read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    /** A failure of this call. */
    public LlmFailure failure(FailureKind kind, String whatHappened) {
        var status = head == null ? OptionalInt.empty() : OptionalInt.of(head.status());
        var id = head == null ? Optional.<String>empty() : requestId();
        return new LlmFailure(
                kind,
                "Provider '%s' %s".formatted(provider, whatHappened),
                new Facts(status, id, Optional.empty(), false, Optional.empty()));
    }

    @Override
    public void close() {
        if (!isOver) {
            isOver = true;
            exchange.abort();
        }
    }

    /** Nothing more is wanted of it, but its connection may be kept. */
    void leave() {
        if (!isOver) {
            isOver = true;
            exchange.leave();
        }
    }

    private Item next() {
        var left = deadline - System.nanoTime();
        var patience = Math.min(left, limits.idle().toNanos());
        try {
            var item = exchange.items().poll(Math.max(0, patience), TimeUnit.NANOSECONDS);
            if (item == null || left <= 0) {
                throw late(left <= limits.idle().toNanos());
            }
            return item;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new CancellationException("Nobody waits for provider '%s' any more".formatted(provider));
        }
    }

    private LlmFailure late(boolean isTotal) {
        close();
        return isTotal
                ? failure(FailureKind.TIMEOUT, "did not finish within %s".formatted(words(limits.total())))
                : failure(FailureKind.TIMEOUT, "said nothing for %s".formatted(words(limits.idle())));
    }

    private static String words(Duration time) {
        return "%s s".formatted(time.toMillis() / 1000.0);
    }

    /** The body, which fails as the whole answer does. */
    private final class Arriving extends InputStream {

        private byte[] piece = {};
        private int at;

        @Override
        public int read() {
            return hasMore() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int most) {
            if (most == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            var length = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, target, from, length);
            at += length;
            return length;
        }

        private boolean hasMore() {
            while (at == piece.length && !isOver) {
                take(next());
            }
            return at < piece.length;
        }

        private void take(Item item) {
            switch (item) {
                case Item.Bytes(var bytes) -> {
                    piece = bytes;
                    at = 0;
                }
                case Item.End end -> isOver = true;
                case Item.TooMuch tooMuch -> {
                    isOver = true;
                    throw failure(
                            FailureKind.TOO_LARGE,
                            "answered with more than the %d bytes that are allowed".formatted(limits.mostBytes()));
                }
                case Item.Broken(var reason) -> {
                    isOver = true;
                    throw failure(FailureKind.CUT_OFF, "ended its answer early: " + BrokenConnection.words(reason));
                }
                case Item.Head again -> throw new IllegalStateException("A second head");
            }
        }
    }
}
