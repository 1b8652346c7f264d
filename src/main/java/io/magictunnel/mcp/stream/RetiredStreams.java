package io.magictunnel.mcp.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** Streams that nothing is added to any more, for clients that lost the connection before they had read everything. */
public final class RetiredStreams {

    private static final int OVERHEAD = 1000;

    private final Cache<Key, SseStream> streams;

    /** @param mostBytes of all of them together; the ones of longest ago go first */
    public RetiredStreams(Duration keepFor, long mostBytes) {
        this.streams = Caffeine.newBuilder()
                .expireAfterWrite(keepFor)
                .maximumWeight(mostBytes)
                .weigher((Key key, SseStream stream) -> OVERHEAD + stream.weight())
                .build();
    }

    private record Key(String session, String stream) {}

    public void add(String session, SseStream stream) {
        stream.name().ifPresent(name -> streams.put(new Key(session, name), stream));
    }

    public Optional<SseStream> find(String session, String stream) {
        return Optional.ofNullable(streams.getIfPresent(new Key(session, stream)));
    }

    public void remove(String session, SseStream stream) {
        stream.name().ifPresent(name -> streams.invalidate(new Key(session, name)));
    }
}
