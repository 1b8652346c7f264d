package io.magictunnel.mcp.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SseStreamTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void eventsAreWrittenInTheirOrderAndTheLastEndsTheStream() {
        var stream = new SseStream(10, LONG);
        stream.offer(body("1"));
        stream.offer(body("2"));
        stream.end(body("3"));

        assertThat(written(stream))
                .isEqualTo("event: message\ndata: 1\n\nevent: message\ndata: 2\n\nevent: message\ndata: 3\n\n");
        assertThat(stream.isDelivered()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedButTheLastEventAlwaysFits() {
        var stream = new SseStream(1, LONG);

        assertThat(stream.offer(body("1"))).isTrue();
        assertThat(stream.offer(body("2"))).isFalse();
        stream.end(body("3"));

        assertThat(written(stream)).contains("data: 1", "data: 3").doesNotContain("data: 2");
    }

    @Test
    void nothingFollowsTheEnd() {
        var stream = new SseStream(10, LONG);
        stream.end(body("1"));

        assertThat(stream.offer(body("2"))).isFalse();
        stream.end(body("3"));

        assertThat(written(stream)).isEqualTo("event: message\ndata: 1\n\n");
    }

    @Test
    void aQuietStreamBeginsAndGoesOnWithComments() throws Exception {
        var stream = new SseStream(10, Duration.ofMillis(1));
        var comments = new CountDownLatch(3);
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                comments.countDown();
            }
        };
        var writer = Thread.ofVirtual().start(() -> stream.write(out));

        comments.await();
        stream.end();
        writer.join();

        assertThat(out.toString(UTF_8)).startsWith(":\n\n:\n\n:\n\n").doesNotContain("data");
    }

    @Test
    void aClientThatHasGoneEndsTheStream() {
        var stream = new SseStream(10, LONG);
        stream.offer(body("1"));

        stream.write(broken());

        assertThat(stream.isDelivered()).isFalse();
        assertThat(stream.offer(body("2"))).isFalse();
    }

    private static OutputStream broken() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
    }

    private static String written(SseStream stream) {
        var out = new ByteArrayOutputStream();
        stream.write(out);
        return out.toString(UTF_8);
    }

    private static JsonBody body(String json) {
        return JsonBody.of(json.getBytes(UTF_8));
    }
}
