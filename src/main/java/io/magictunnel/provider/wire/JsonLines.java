package io.magictunnel.provider.wire;

import io.magictunnel.provider.LlmFailure;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Newline-delimited JSON: one document in each line. Empty lines say nothing. */
final class JsonLines {

    private final BoundedLines lines;

    JsonLines(InputStream stream, int longest, Supplier<LlmFailure> tooLong) {
        this.lines = new BoundedLines(stream, longest, tooLong);
    }

    /** The next document; empty at the end. The last line needs no ending. */
    Optional<VendorEvent> next() {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = text(line.get());
            if (!text.isEmpty()) {
                return Optional.of(new VendorEvent("", text));
            }
        }
        return Optional.of(text(lines.rest())).filter(text -> !text.isEmpty()).map(text -> new VendorEvent("", text));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }
}
