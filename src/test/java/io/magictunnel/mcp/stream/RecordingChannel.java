package io.magictunnel.mcp.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A way back to a client that takes both forms of an answer, and remembers what was sent. */
public final class RecordingChannel {

    private final StringBuilder sent = new StringBuilder();
    private final ResponseChannel channel = new LateChannel(
            new HttpSide() {
                @Override
                public void json(Answer answer) {
                    sent.append(answer.body());
                }

                @Override
                public void events(SseStream stream) {
                    var out = new ByteArrayOutputStream();
                    stream.write(out);
                    sent.append(out.toString(StandardCharsets.UTF_8));
                }
            },
            new Accepted(true, true),
            () -> new SseStream(10, Duration.ofHours(1)),
            writer -> {},
            () -> {},
            Optional.empty());

    public ResponseChannel channel() {
        return channel;
    }

    public String sent() {
        return sent.toString();
    }
}
