package io.magictunnel.mcp.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests whose answer is still awaited. One sweep over them is cheaper than a timer for each. */
public final class OpenChannels {

    private final Set<ResponseChannel> open = ConcurrentHashMap.newKeySet();

    public void add(ResponseChannel channel) {
        open.add(channel);
    }

    public void remove(ResponseChannel channel) {
        open.remove(channel);
    }

    public void streamOlderThan(Duration age) {
        open.removeIf(ResponseChannel::isOver);
        open.forEach(channel -> channel.streamIfOlderThan(age));
    }
}
