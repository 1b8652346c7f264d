package io.magictunnel.upstream.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that a server wrote to its standard error, and what we noticed about it. Older ones are forgotten. */
public final class ServerLog {

    private final Clock clock;
    private final int atMost;
    private final Deque<Line> lines = new ArrayDeque<>();

    public ServerLog(Clock clock, int atMost) {
        this.clock = clock;
        this.atMost = atMost;
    }

    /** One line, and when it came. */
    public record Line(Instant at, String text) {}

    public synchronized void add(String text) {
        if (lines.size() >= atMost) {
            lines.removeFirst();
        }
        lines.addLast(new Line(clock.instant(), text));
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }
}
