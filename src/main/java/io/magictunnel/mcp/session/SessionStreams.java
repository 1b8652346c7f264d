package io.magictunnel.mcp.session;

import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.JsonBody;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The streams of one session: those on which its client listens, and the numbered ones to which it can come back. */
public final class SessionStreams {

    private final CopyOnWriteArrayList<SseStream> listening = new CopyOnWriteArrayList<>();
    private final Map<String, SseStream> numbered = new ConcurrentHashMap<>();
    private final AtomicLong names = new AtomicLong();

    SessionStreams() {}

    /** A name for one more. */
    public String nextName(String kind) {
        return kind + names.incrementAndGet();
    }

    /** Takes note of a numbered one, so that the client can go on with it. */
    public void keep(SseStream stream) {
        stream.name().ifPresent(name -> numbered.put(name, stream));
    }

    public void forget(SseStream stream) {
        stream.name().ifPresent(numbered::remove);
    }

    public Optional<SseStream> find(String name) {
        return Optional.ofNullable(numbered.get(name));
    }

    public void opened(SseStream stream) {
        listening.addIfAbsent(stream);
    }

    public void closed(SseStream stream) {
        listening.remove(stream);
    }

    public boolean isListening() {
        return !listening.isEmpty();
    }

    /**
     * Sends it on one stream, the newest that takes it: a client with two streams must not hear a thing twice. A stream that
     * takes nothing more is given up.
     */
    public boolean tell(JsonBody notification) {
        for (var stream : listening.reversed()) {
            if (stream.offer(notification)) {
                return true;
            }
            stream.end();
        }
        return false;
    }

    void endListening() {
        listening.forEach(SseStream::end);
    }

    void endAll() {
        endListening();
        numbered.values().forEach(SseStream::end);
    }
}
