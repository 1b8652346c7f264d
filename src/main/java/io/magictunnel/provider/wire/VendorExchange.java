package io.magictunnel.provider.wire;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One request and its answer, handed over piece by piece to whoever waits. It runs on a virtual thread of its own, which is
 * interrupted when nobody waits any more.
 */
final class VendorExchange implements Runnable {

    private static final int PIECE = 16 * 1024;
    private static final int PIECES_AHEAD = 8;
    private static final long LONGEST_FAREWELL = TimeUnit.SECONDS.toNanos(2);

    private final Supplier<Response> question;
    private final long mostBytes;
    private final Runnable afterwards;
    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private Thread runner;
    private boolean isAborted;
    private volatile boolean isLeft;
    private volatile long farewell;

    /** What arrives, in this order. */
    sealed interface Item {

        /** @param headers by their names in lower case */
        record Head(int status, Map<String, String> headers) implements Item {}

        record Bytes(byte[] piece) implements Item {}

        record End() implements Item {}

        record TooMuch() implements Item {}

        record Broken(Exception reason) implements Item {}
    }

    /** @param afterwards run once, when nothing of it needs the connection any more */
    VendorExchange(Supplier<Response> question, long mostBytes, Runnable afterwards) {
        this.question = question;
        this.mostBytes = mostBytes;
        this.afterwards = afterwards;
    }

    BlockingQueue<Item> items() {
        return items;
    }

    @Override
    public void run() {
        try {
            if (begin()) {
                converse();
            }
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException broken) {
            report(broken);
        } finally {
            end();
            afterwards.run();
        }
    }

    /** Ends it, wherever it is. */
    synchronized void abort() {
        isAborted = true;
        if (runner != null) {
            runner.interrupt();
        }
    }

    /** What still comes is not wanted, but may come for a moment, so that the connection can be kept. */
    void leave() {
        farewell = System.nanoTime();
        isLeft = true;
        items.clear();
    }

    private synchronized boolean begin() {
        runner = Thread.currentThread();
        return !isAborted;
    }

    private synchronized void end() {
        runner = null;
    }

    private void converse() throws IOException, InterruptedException {
        try (var response = question.get()) {
            try {
                hand(new Item.Head(response.getStatus(), headers(response)));
                var last = response.hasEntity() ? body(response) : new Item.End();
                hand(last);
                if (!(last instanceof Item.End)) {
                    hangUp();
                }
            } catch (InterruptedException nobodyWaits) {
                hangUp();
                throw nobodyWaits;
            }
        }
    }

    private Item body(Response response) throws IOException, InterruptedException {
        var stream = response.readEntity(InputStream.class);
        var buffer = new byte[PIECE];
        var received = 0L;
        for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            received += count;
            if (received > mostBytes || isFarewellOver()) {
                return new Item.TooMuch();
            }
            hand(new Item.Bytes(Arrays.copyOf(buffer, count)));
        }
        return new Item.End();
    }

    private void hand(Item item) throws InterruptedException {
        if (!isLeft) {
            items.put(item);
        }
    }

    private boolean isFarewellOver() {
        return isLeft && System.nanoTime() - farewell > LONGEST_FAREWELL;
    }

    /** Closing reads what is left, which may have no end; an interrupted thread closes the socket instead of waiting for it. */
    private static void hangUp() {
        Thread.currentThread().interrupt();
    }

    private void report(Exception broken) {
        try {
            hand(new Item.Broken(broken));
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(Response response) {
        var headers = new TreeMap<String, String>();
        response.getStringHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }
}
