package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The events of one stream, numbered from 1: those that wait, and so many of those that were written as a client may ask for
 * again. Not for several threads.
 */
final class EventLog {

    private static final int MOST_BYTES_KEPT = 1024 * 1024;

    private final int keeps;
    private final Deque<Event> written = new ArrayDeque<>();
    private final Deque<Event> waiting = new ArrayDeque<>();
    private long last;
    private int bytesWaiting;
    private int bytesKept;

    /** @param keeps how many of the written events */
    EventLog(int keeps) {
        this.keeps = keeps;
    }

    record Event(long number, JsonBody body) {}

    void add(JsonBody body) {
        last++;
        waiting.add(new Event(last, body));
        bytesWaiting += body.length();
    }

    int waiting() {
        return waiting.size();
    }

    int bytes() {
        return bytesKept + bytesWaiting;
    }

    /** The next that waits; it counts as written. */
    Event next() {
        var event = waiting.remove();
        bytesWaiting -= event.body().length();
        written.add(event);
        bytesKept += event.body().length();
        while (written.size() > keeps || (bytesKept > MOST_BYTES_KEPT && written.size() > 1)) {
            bytesKept -= written.remove().body().length();
        }
        return event;
    }

    /** Everything that comes after the given number waits, as far as it is still there. */
    void continueAfter(long seen) {
        List<Event> all = new ArrayList<>(written);
        all.addAll(waiting);
        written.clear();
        waiting.clear();
        bytesKept = 0;
        bytesWaiting = 0;
        for (var event : all) {
            if (event.number() <= seen) {
                written.add(event);
                bytesKept += event.body().length();
            } else {
                waiting.add(event);
                bytesWaiting += event.body().length();
            }
        }
    }
}
