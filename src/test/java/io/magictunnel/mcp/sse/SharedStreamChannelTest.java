package io.magictunnel.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.protocol.JsonBody;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedStreamChannelTest {

    private final SseStream stream = new SseStream(2, Duration.ofHours(1));
    private final SharedStreamChannel channel = new SharedStreamChannel(stream);

    @Test
    void theStreamGoesOnAfterAnAnswer() {
        channel.answer(new Answer(200, body("first")));
        new SharedStreamChannel(stream).answer(new Answer(200, body("second")));

        assertThat(written()).isEqualTo("event: message\ndata: first\n\nevent: message\ndata: second\n\n");
        assertThat(channel.isOver()).isTrue();
    }

    @Test
    void nothingFollowsTheAnswer() {
        channel.tell(body("progress"));
        channel.answer(new Answer(200, body("answer")));

        assertThat(channel.tell(body("late"))).isFalse();
        assertThat(written()).isEqualTo("event: message\ndata: progress\n\nevent: message\ndata: answer\n\n");
    }

    @Test
    void whatWasTakenBackIsNotAnswered() {
        channel.abandon(new Answer(200, body("unwanted")));

        assertThat(written()).isEmpty();
        assertThat(channel.isOver()).isTrue();
    }

    @Test
    void aClientThatReadsTooSlowlyHearsNoMore() {
        channel.tell(body("one"));
        channel.tell(body("two"));

        assertThat(channel.tell(body("three"))).isFalse();
        assertThat(stream.hasRoom()).isFalse();
    }

    private String written() {
        stream.end();
        var out = new ByteArrayOutputStream();
        stream.write(out);
        return out.toString(UTF_8);
    }

    private static JsonBody body(String text) {
        return JsonBody.of(text.getBytes(UTF_8));
    }
}
