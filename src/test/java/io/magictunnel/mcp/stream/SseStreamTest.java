package io.magictunnel.mcp.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonBody;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aNumberedStreamBeginsWithAnEmptyEventFromWhichItCanBeResumed() {
        var stream = numbered(true);
        stream.end(body("1"));

        assertThat(written(stream)).isEqualTo("id: c7-0\nretry: 1000\ndata: \n\nid: c7-1\nevent: message\ndata: 1\n\n");
    }

    @Test
    void whatWasNotSeenComesOnceMoreAndNothingElse() throws IOException {
        var stream = numbered(true);
        stream.offer(body("1"));
        stream.offer(body("2"));
        stream.end(body("3"));
        written(stream);

        assertThat(written(stream.after(1)))
                .isEqualTo("id: c7-2\nevent: message\ndata: 2\n\nid: c7-3\nevent: message\ndata: 3\n\n");
        assertThat(written(stream.after(3))).isEmpty();
        assertThat(written(stream.after(99))).isEmpty();
    }

    @Test
    void theAnswerOfACallWaitsForAClientThatComesBack() throws IOException {
        var stream = numbered(true);
        stream.offer(body("1"));
        stream.write(broken());

        assertThat(stream.isRead()).isFalse();
        assertThat(stream.offer(body("2"))).isTrue();
        stream.end(body("3"));

        assertThat(written(stream.after(0))).contains("data: 1", "data: 2", "data: 3");
        assertThat(stream.isDelivered()).isTrue();
    }

    @Test
    void aStreamForListeningTakesNothingWhileNobodyListens() {
        var stream = numbered(false);
        stream.offer(body("1"));
        stream.write(broken());

        assertThat(stream.offer(body("2"))).isFalse();
    }

    @Test
    void whoComesBackTakesTheStreamFromTheOldConnection() throws Exception {
        var stream = numbered(true);
        var began = new CountDownLatch(1);
        var old = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (size() > 0) {
                    began.countDown();
                }
            }
        };
        var writer = Thread.ofVirtual().start(() -> stream.write(old));
        began.await();

        var fresh = new ByteArrayOutputStream();
        var second = Thread.ofVirtual().start(() -> write(stream, fresh));
        writer.join();
        stream.end(body("1"));
        second.join();

        assertThat(old.toString(UTF_8)).doesNotContain("data: 1");
        assertThat(fresh.toString(UTF_8)).contains("data: 1");
    }

    @Test
    void onlySoMuchOfWhatWasWrittenIsKept() throws IOException {
        var stream = new SseStream(2, LONG, Optional.of(new Numbering("c7", Optional.empty(), true)));
        for (var i = 1; i <= 5; i++) {
            stream.put(body("" + i));
        }
        stream.end();
        written(stream);

        assertThat(written(stream.after(0))).contains("data: 4", "data: 5").doesNotContain("data: 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c7", "c7-", "-1", "c7-x", "C7-1", "c7-1-2", "c7-99999999999999999999", "../c7-1", "c7-1\n"})
    void whatIsNoIdOfOursIsNone(String eventId) {
        assertThat(Numbering.Position.read(eventId.equals("c7-1\n") ? "c7\n-1" : eventId))
                .isEmpty();
    }

    @Test
    void anIdNamesTheStreamAndThePlaceInIt() {
        assertThat(Numbering.Position.read(" c12-34 ")).contains(new Numbering.Position("c12", 34));
    }

    private static SseStream numbered(boolean takesUnread) {
        return new SseStream(
                10, LONG, Optional.of(new Numbering("c7", Optional.of(Duration.ofSeconds(1)), takesUnread)));
    }

    private static String written(StreamingOutput rest) throws IOException {
        var out = new ByteArrayOutputStream();
        rest.write(out);
        return out.toString(UTF_8);
    }

    private static void write(SseStream stream, OutputStream out) {
        try {
            stream.after(0).write(out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
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
