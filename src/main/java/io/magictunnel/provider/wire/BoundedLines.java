package io.magictunnel.provider.wire;

import io.magictunnel.provider.LlmFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines of a stream, as bytes. A line ends with CR, LF or both; what follows the last ending may be half a line. */
final class BoundedLines {

    private final InputStream stream;
    private final int longest;
    private final Supplier<LlmFailure> tooLong;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private int at;
    private int filled;
    private boolean skipsLineFeed;

    /** @param longest how many bytes a line may have */
    BoundedLines(InputStream stream, int longest, Supplier<LlmFailure> tooLong) {
        this.stream = stream;
        this.longest = longest;
        this.tooLong = tooLong;
    }

    /** The next whole line, without its ending; empty at the end of the stream. */
    Optional<byte[]> next() {
        while (hasBytes()) {
            skipLineFeed();
            var end = endOfLine();
            keep(end);
            if (end < filled) {
                skipsLineFeed = buffer[end] == '\r';
                at = end + 1;
                return Optional.of(take());
            }
            at = end;
        }
        return Optional.empty();
    }

    /** What followed the last ending. */
    byte[] rest() {
        return take();
    }

    private boolean hasBytes() {
        try {
            if (at == filled) {
                filled = Math.max(0, stream.read(buffer));
                at = 0;
            }
            return at < filled;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void skipLineFeed() {
        if (skipsLineFeed && buffer[at] == '\n') {
            at++;
        }
        skipsLineFeed = false;
    }

    private int endOfLine() {
        var end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        if (end - at > longest - line.size()) {
            throw tooLong.get();
        }
        line.write(buffer, at, end - at);
    }

    private byte[] take() {
        var taken = line.toByteArray();
        line.reset();
        return taken;
    }
}
