package io.magictunnel.execution.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads what a program writes, on a thread of its own so that the program never waits for us, and keeps a bounded part of it. */
final class BoundedOutput {

    private final int limit;
    private final Keep keep;
    private final Runnable tooMuch;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cut;

    /** Which end of a long output is kept. */
    enum Keep {
        HEAD,
        TAIL
    }

    private BoundedOutput(int limit, Keep keep, Runnable tooMuch) {
        this.limit = limit;
        this.keep = keep;
        this.tooMuch = tooMuch;
    }

    /** @param tooMuch is run once, when there is more than the limit */
    static BoundedOutput of(InputStream stream, int limit, Keep keep, Runnable tooMuch) {
        var output = new BoundedOutput(limit, keep, tooMuch);
        Thread.ofVirtual().name("program-output").start(() -> output.readAll(stream));
        return output;
    }

    boolean isCut() {
        return cut;
    }

    /** What was kept, once the output has ended; whatever there is by then, if it does not end in time. */
    byte[] await(long seconds) throws InterruptedException {
        ended.await(seconds, TimeUnit.SECONDS);
        return bytes();
    }

    private synchronized byte[] bytes() {
        var all = kept.toByteArray();
        if (all.length <= limit) {
            return all;
        }
        return keep == Keep.HEAD ? Arrays.copyOf(all, limit) : Arrays.copyOfRange(all, all.length - limit, all.length);
    }

    private void readAll(InputStream stream) {
        var buffer = new byte[8192];
        try (stream) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                take(buffer, read);
            }
        } catch (IOException closed) {
            // the program was killed while it wrote; what it had written is kept
        } finally {
            ended.countDown();
        }
    }

    private void take(byte[] buffer, int length) {
        var overflowed = store(buffer, length);
        if (overflowed && !cut) {
            cut = true;
            tooMuch.run();
        }
    }

    private synchronized boolean store(byte[] buffer, int length) {
        if (keep == Keep.TAIL && kept.size() > 2L * limit) {
            var tail = bytes();
            kept.reset();
            kept.writeBytes(tail);
        }
        if (keep == Keep.TAIL || kept.size() <= limit) {
            kept.write(buffer, 0, length);
        }
        return kept.size() > limit;
    }
}
