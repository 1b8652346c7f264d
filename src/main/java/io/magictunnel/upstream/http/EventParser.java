package io.magictunnel.upstream.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;

/**
 * Finds the messages in a stream of server-sent events, however the bytes are cut. Knows what is needed to resume the stream
 * later.
 */
final class EventParser {

    private static final int MAX_ID = 1024;
    private static final int LONGEST_KIND = 20;
    private static final String MESSAGE = "message";
    private static final String ENDPOINT = "endpoint";
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,6}");

    private final Queue<byte[]> ready = new ArrayDeque<>();
    private final ByteLine line;
    private final ByteLine data;
    private boolean hasData;
    private String kind = MESSAGE;
    private Optional<byte[]> endpoint = Optional.empty();
    private boolean sawCarriageReturn;
    private Optional<String> lastId = Optional.empty();
    private Optional<Duration> retry = Optional.empty();

    /** @param maxBytes longest line and largest message */
    EventParser(int maxBytes) {
        this.line = new ByteLine(maxBytes);
        this.data = new ByteLine(maxBytes);
    }

    /** Takes the next piece of the stream. */
    void feed(ByteBuffer buffer) throws AnswerTooLargeException {
        var piece = new byte[buffer.remaining()];
        buffer.get(piece);
        var from = 0;
        for (var i = 0; i < piece.length; i++) {
            if (piece[i] == '\n' || piece[i] == '\r') {
                line.append(piece, from, i);
                from = i + 1;
                if (piece[i] == '\r' || !sawCarriageReturn) {
                    endOfLine();
                }
                sawCarriageReturn = piece[i] == '\r';
            } else {
                sawCarriageReturn = false;
            }
        }
        line.append(piece, from, piece.length);
    }

    /** The data of the next message that is complete. */
    Optional<byte[]> next() {
        return Optional.ofNullable(ready.poll());
    }

    /** Where messages go, if the server named that, as it does in revision 2024-11-05. */
    Optional<byte[]> endpoint() {
        return endpoint;
    }

    /** Where the stream can be resumed, if the server numbers its events. */
    Optional<String> lastId() {
        return lastId;
    }

    /** How long the server wants us to wait before we come back. */
    Optional<Duration> retry() {
        return retry;
    }

    private void endOfLine() throws AnswerTooLargeException {
        if (line.length() == 0) {
            endOfEvent();
        } else {
            field();
            line.clear();
        }
    }

    private void endOfEvent() {
        if (data.length() > 0) {
            switch (kind) {
                case MESSAGE -> ready.add(data.take());
                case ENDPOINT -> endpoint = Optional.of(data.take());
                default -> {
                    // of no kind that MCP knows
                }
            }
        }
        data.clear();
        hasData = false;
        kind = MESSAGE;
    }

    private void field() throws AnswerTooLargeException {
        var colon = 0;
        while (colon < line.length() && line.at(colon) != ':') {
            colon++;
        }
        var from = Math.min(line.length(), colon + 1);
        if (from < line.length() && line.at(from) == ' ') {
            from++;
        }
        if (colon <= "event".length()) {
            field(line.text(0, colon), from);
        }
    }

    private void field(String name, int from) throws AnswerTooLargeException {
        switch (name) {
            case "data" -> {
                if (hasData) {
                    data.append(new byte[] {'\n'}, 0, 1);
                }
                data.append(line, from);
                hasData = true;
            }
            case "event" -> kind = line.text(from, Math.min(line.length(), from + LONGEST_KIND));
            case "id" -> {
                if (line.length() - from <= MAX_ID) {
                    lastId = Optional.of(line.text(from, line.length())).filter(EventParser::isHeaderSafe);
                }
            }
            case "retry" ->
                retry = Optional.of(line.text(from, Math.min(line.length(), from + 7)))
                        .filter(text -> MILLISECONDS.matcher(text).matches())
                        .map(text -> Duration.ofMillis(Long.parseLong(text)));
            default -> {
                // comments and fields that the format does not know
            }
        }
    }

    private static boolean isHeaderSafe(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
