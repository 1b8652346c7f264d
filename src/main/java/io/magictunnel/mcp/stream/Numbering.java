package io.magictunnel.mcp.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the events of a stream are numbered, so that a client that lost its connection can come back and go on.
 *
 * @param stream its name within the client's session
 * @param priming how long a client should wait before it comes back, told in an empty first event; only where the revision has
 *     that
 * @param takesUnread whether events are taken while no client reads
 */
public record Numbering(String stream, Optional<Duration> priming, boolean takesUnread) {

    private static final Pattern ID = Pattern.compile("([a-z]\\d{1,18})-(\\d{1,18})");

    /** The last event that a client has seen. */
    public record Position(String stream, long number) {

        /** Reads a {@code Last-Event-ID}; empty where it is none of ours. */
        public static Optional<Position> read(String eventId) {
            var parts = ID.matcher(eventId.strip());
            return parts.matches()
                    ? Optional.of(new Position(parts.group(1), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        }
    }

    String idOf(long number) {
        return stream + "-" + number;
    }
}
