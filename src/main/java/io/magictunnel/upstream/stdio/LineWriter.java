package io.magictunnel.upstream.stdio;

import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes lines to a child process from a thread of its own: a write to a process that does not read blocks, and cannot be
 * given up. What waits to be written is bounded.
 */
final class LineWriter {

    private static final int MAX_WAITING_BYTES = 16 * 1024 * 1024;

    private final OutputStream out;
    private final Semaphore room = new Semaphore(MAX_WAITING_BYTES);
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes until the process closes its input or the thread is interrupted. */
    void run() {
        try (out) {
            while (true) {
                var line = lines.take();
                out.write(line);
                room.release(sizeOf(line));
                if (lines.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException closed) {
            // whoever waits for an answer hears of it from the end of the process
        }
    }

    /** Hands one message over to be written. Line breaks between its tokens become spaces, because a line is a message. */
    void write(byte[] message, Duration patience) throws UpstreamException, InterruptedException {
        var line = new byte[message.length + 1];
        for (var i = 0; i < message.length; i++) {
            line[i] = message[i] == '\n' || message[i] == '\r' ? (byte) ' ' : message[i];
        }
        line[message.length] = '\n';
        if (!room.tryAcquire(sizeOf(line), patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new UpstreamException(Reason.BUSY, "does not read what it is sent");
        }
        lines.add(line);
    }

    private static int sizeOf(byte[] line) {
        return Math.min(line.length, MAX_WAITING_BYTES);
    }
}
