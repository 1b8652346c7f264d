package io.magictunnel.mcp.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.JsonBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateChannelTest {

    private static final Accepted BOTH = new Accepted(true, true);
    private static final Accepted JSON_ONLY = new Accepted(true, false);
    private static final Accepted EVENTS_ONLY = new Accepted(false, true);
    private static final Answer ANSWER = new Answer(200, body("answer"));

    private final RecordingSide http = new RecordingSide();
    private final List<Runnable> writers = new ArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();

    @Test
    void anAnswerThatComesFirstIsOneBody() {
        channel(BOTH).answer(ANSWER);

        assertThat(http.sent).containsExactly("200 answer");
        assertThat(writers).isEmpty();
    }

    @Test
    void aFirstNotificationMakesItAStream() {
        var channel = channel(BOTH);

        channel.tell(body("progress"));
        channel.answer(ANSWER);
        channel.tell(body("late"));
        write();

        assertThat(http.sent).containsExactly("event: message\ndata: progress\n\nevent: message\ndata: answer\n\n");
        assertThat(gone).hasValue(0);
    }

    @Test
    void aLongWaitMakesItAStream() {
        var channel = channel(BOTH);

        channel.streamIfOlderThan(Duration.ofHours(1));
        channel.streamIfOlderThan(Duration.ZERO);
        channel.streamIfOlderThan(Duration.ZERO);
        channel.answer(ANSWER);
        write();

        assertThat(http.sent).containsExactly("event: message\ndata: answer\n\n");
    }

    @Test
    void whoReadsNoEventsGetsTheAnswerOnly() {
        var channel = channel(JSON_ONLY);

        channel.tell(body("progress"));
        channel.streamIfOlderThan(Duration.ZERO);
        channel.answer(ANSWER);

        assertThat(http.sent).containsExactly("200 answer");
    }

    @Test
    void whoReadsOnlyEventsGetsTheAnswerAsOne() {
        channel(EVENTS_ONLY).answer(ANSWER);
        write();

        assertThat(http.sent).containsExactly("event: message\ndata: answer\n\n");
    }

    @Test
    void aRequestThatWasTakenBackHasNoAnswer() {
        channel(BOTH).abandon(ANSWER);
        write();

        assertThat(http.sent).containsExactly("");
    }

    @Test
    void aRequestThatWasTakenBackStillEndsForWhoReadsNoEvents() {
        channel(JSON_ONLY).abandon(ANSWER);

        assertThat(http.sent).containsExactly("200 answer");
    }

    @Test
    void aClientThatGoesIsNoticedAtTheNextEvent() {
        http.broken = true;
        var channel = channel(BOTH);

        channel.tell(body("progress"));
        write();

        assertThat(gone).hasValue(1);
    }

    @Test
    void theAnswersOfABatchAreOneArray() {
        var channel = batch(BOTH, 2);

        channel.answer(new Answer(200, body("1")));
        assertThat(http.sent).isEmpty();
        channel.answer(new Answer(400, body("2")));

        assertThat(http.sent).containsExactly("200 [1,2]");
    }

    @Test
    void aBatchThatTakesLongIsAnsweredByAStream() {
        var channel = batch(BOTH, 3);

        channel.answer(new Answer(200, body("1")));
        channel.tell(body("progress"));
        channel.abandon(new Answer(200, body("unwanted")));
        channel.answer(new Answer(200, body("3")));
        write();

        assertThat(http.sent)
                .containsExactly(
                        "event: message\ndata: 1\n\nevent: message\ndata: progress\n\nevent: message\ndata: 3\n\n");
        assertThat(channel.isOver()).isTrue();
    }

    @Test
    void aBatchOfOneIsStillAnArray() {
        batch(JSON_ONLY, 1).answer(ANSWER);

        assertThat(http.sent).containsExactly("200 [answer]");
    }

    private LateChannel batch(Accepted accepted, int requests) {
        return new LateChannel(
                http,
                accepted,
                () -> new SseStream(10, Duration.ofHours(1)),
                writers::add,
                gone::incrementAndGet,
                Optional.of(requests));
    }

    private LateChannel channel(Accepted accepted) {
        return new LateChannel(
                http,
                accepted,
                () -> new SseStream(10, Duration.ofHours(1)),
                writers::add,
                gone::incrementAndGet,
                Optional.empty());
    }

    private void write() {
        assertThat(writers).hasSize(1);
        writers.getFirst().run();
    }

    private static JsonBody body(String text) {
        return JsonBody.of(text.getBytes(UTF_8));
    }

    private static final class RecordingSide implements HttpSide {

        private final List<String> sent = new ArrayList<>();
        private boolean broken;

        @Override
        public void json(Answer answer) {
            sent.add(answer.httpStatus() + " " + answer.body());
        }

        @Override
        public void events(SseStream stream) {
            var out = new ByteArrayOutputStream();
            stream.write(broken ? failing() : out);
            sent.add(out.toString(UTF_8));
        }

        private static OutputStream failing() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Connection reset");
                }
            };
        }
    }
}
