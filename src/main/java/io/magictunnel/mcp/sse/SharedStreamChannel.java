package io.magictunnel.mcp.sse;

import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.ResponseChannel;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.JsonBody;
import java.time.Duration;

/** The way back of one request to a client whose answers all come on one stream. */
final class SharedStreamChannel implements ResponseChannel {

    private final SseStream stream;
    private volatile boolean isOver;

    SharedStreamChannel(SseStream stream) {
        this.stream = stream;
    }

    @Override
    public boolean tell(JsonBody message) {
        return !isOver && stream.offer(message);
    }

    /** There is room: while too much waits for the client, no request of it is taken. */
    @Override
    public void answer(Answer answer) {
        isOver = true;
        stream.put(answer.body());
    }

    @Override
    public void abandon(Answer unwanted) {
        isOver = true;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public void streamIfOlderThan(Duration age) {
        // it is one, and shows life by itself
    }
}
