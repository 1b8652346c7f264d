package io.magictunnel.mcp.stream;

import java.util.Locale;

/** Which of the two forms of an answer a client can read. Events are only sent to clients that name them. */
public record Accepted(boolean json, boolean events) {

    /** Reads an {@code Accept} header; a client that sends none takes JSON. */
    public static Accepted of(String header) {
        if (header == null || header.isBlank()) {
            return new Accepted(true, false);
        }
        var types = header.toLowerCase(Locale.ROOT);
        return new Accepted(
                types.contains("application/json") || types.contains("application/*") || types.contains("*/*"),
                types.contains("text/event-stream"));
    }

    public boolean nothing() {
        return !json && !events;
    }
}
