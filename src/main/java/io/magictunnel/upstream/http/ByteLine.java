package io.magictunnel.upstream.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow up to a limit. */
final class ByteLine {

    private static final int USUAL = 512;
    private static final int WORTH_KEEPING = 64 * 1024;

    private final int limit;
    private byte[] bytes = new byte[USUAL];
    private int length;

    ByteLine(int limit) {
        this.limit = limit;
    }

    void append(byte[] source, int from, int to) throws AnswerTooLargeException {
        var more = to - from;
        if (more > limit - length) {
            throw new AnswerTooLargeException(limit);
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(length + more, bytes.length * 2L)));
        }
        System.arraycopy(source, from, bytes, length, more);
        length += more;
    }

    void append(ByteLine other, int from) throws AnswerTooLargeException {
        append(other.bytes, from, other.length);
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** What was gathered; begins anew. */
    byte[] take() {
        var taken = Arrays.copyOf(bytes, length);
        clear();
        return taken;
    }

    void clear() {
        length = 0;
        if (bytes.length > WORTH_KEEPING) {
            bytes = new byte[USUAL];
        }
    }
}
