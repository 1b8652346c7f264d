package io.magictunnel.upstream.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream of bytes into lines of bounded length. Bytes stay bytes, so a character split over two reads stays whole. */
final class LineReader {

    private static final int CHUNK = 64 * 1024;
    private static final int SHORT_LINE = 1024;
    private static final int KEPT_END = 256;
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final int maxLength;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int filled;

    private byte[] line = new byte[SHORT_LINE];
    private int length;
    private boolean isTooLong;
    private byte[] head = NOTHING;
    private byte[] tail = NOTHING;

    LineReader(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /** In bytes; of a longer line only its ends are kept. */
    int longest() {
        return maxLength;
    }

    /** The next line; empty at the end of the stream. Blocks. */
    Optional<Line> next() throws IOException {
        while (next < filled || fill()) {
            var end = indexOfLineFeed();
            append(end);
            next = end + 1;
            if (end < filled) {
                return Optional.of(finish());
            }
        }
        return length > 0 || isTooLong ? Optional.of(finish()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    private int indexOfLineFeed() {
        var at = next;
        while (at < filled && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private void append(int end) {
        var more = end - next;
        if (isTooLong) {
            tail = lastOf(tail, tail.length, end);
        } else if (length + more > maxLength) {
            isTooLong = true;
            head = length > 0
                    ? Arrays.copyOf(line, Math.min(KEPT_END, length))
                    : Arrays.copyOfRange(chunk, next, next + Math.min(KEPT_END, more));
            tail = lastOf(line, length, end);
        } else {
            makeRoomFor(more);
            System.arraycopy(chunk, next, line, length, more);
            length += more;
        }
    }

    /** The last bytes of what was there before and of the chunk up to {@code end}. */
    private byte[] lastOf(byte[] before, int beforeLength, int end) {
        var fromChunk = Math.min(KEPT_END, end - next);
        var fromBefore = Math.min(KEPT_END - fromChunk, beforeLength);
        var last = new byte[fromBefore + fromChunk];
        System.arraycopy(before, beforeLength - fromBefore, last, 0, fromBefore);
        System.arraycopy(chunk, end - fromChunk, last, fromBefore, fromChunk);
        return last;
    }

    private void makeRoomFor(int more) {
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, Math.min(maxLength, line.length * 2)));
        }
    }

    private Line finish() {
        var finished = isTooLong ? new Line.TooLong(head, tail) : new Line.Whole(Arrays.copyOf(line, length));
        if (line.length > CHUNK) {
            line = new byte[SHORT_LINE];
        }
        length = 0;
        isTooLong = false;
        head = NOTHING;
        tail = NOTHING;
        return finished;
    }
}
