package io.magictunnel.provider.wire;

import io.magictunnel.provider.LlmFailure;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Server-sent events, as the HTML standard writes them. Ids and times to reconnect mean nothing here and are passed over. */
final class ServerSentEvents {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final BoundedLines lines;
    private final int longest;
    private final Supplier<LlmFailure> tooLong;
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean hasData;
    private boolean isFirst = true;

    /** @param longest how many bytes a line, and how many characters an event may have */
    ServerSentEvents(InputStream stream, int longest, Supplier<LlmFailure> tooLong) {
        this.lines = new BoundedLines(stream, longest, tooLong);
        this.longest = longest;
        this.tooLong = tooLong;
    }

    /** The next event that says something; empty at the end. An event whose closing line is missing at the end still counts. */
    Optional<VendorEvent> next() {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = text(line.get());
            if (!text.isEmpty()) {
                take(text);
            } else if (hasData) {
                return Optional.of(event());
            } else {
                name = "";
            }
        }
        return hasData ? Optional.of(event()) : Optional.empty();
    }

    private String text(byte[] line) {
        var text = new String(line, StandardCharsets.UTF_8);
        var marked = isFirst && text.startsWith(BYTE_ORDER_MARK);
        isFirst = false;
        return marked ? text.substring(1) : text;
    }

    private void take(String line) {
        var colon = line.indexOf(':');
        if (colon == 0) {
            return;
        }
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        var plain = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "event" -> name = plain;
            case "data" -> append(plain);
            default -> {
                // ids and times to reconnect
            }
        }
    }

    private void append(String value) {
        if (value.length() >= longest - data.length()) {
            throw tooLong.get();
        }
        if (hasData) {
            data.append('\n');
        }
        data.append(value);
        hasData = true;
    }

    private VendorEvent event() {
        var event = new VendorEvent(name, data.toString());
        name = "";
        data.setLength(0);
        hasData = false;
        return event;
    }
}
