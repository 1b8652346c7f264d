package io.magictunnel.upstream.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

    private final EventParser parser = new EventParser(1000);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndWillDo(String end) throws Exception {
        var stream = String.join(end, "event: message", "data: one", "", "data: two", "", "");

        assertThat(messagesOf(stream)).containsExactly("one", "two");
    }

    @Test
    void bytesMayComeOneByOne() throws Exception {
        var found = new ArrayList<String>();
        for (var b : "id: 1\r\ndata: {\"ä\":\"😀\"}\r\n\r\ndata:zwei\n\n".getBytes(UTF_8)) {
            parser.feed(ByteBuffer.wrap(new byte[] {b}));
            parser.next().ifPresent(message -> found.add(new String(message, UTF_8)));
        }

        assertThat(found).containsExactly("{\"ä\":\"😀\"}", "zwei");
    }

    @Test
    void severalLinesOfDataAreOneMessage() throws Exception {
        assertThat(messagesOf("data: {\ndata:  \"a\":1\ndata\ndata:}\n\n")).containsExactly("{\n \"a\":1\n\n}");
    }

    @Test
    void commentsAndUnknownFieldsAreNoMessages() throws Exception {
        assertThat(messagesOf(": keep-alive\n\nfoo: bar\nno-colon\n\n:\n\n")).isEmpty();
    }

    @Test
    void eventsOfOtherKindsAreNoMessages() throws Exception {
        assertThat(messagesOf("event: endpoint\ndata: /x\n\ndata: y\n\n")).containsExactly("y");
    }

    @Test
    void anEventWithoutItsEndIsNoMessage() throws Exception {
        assertThat(messagesOf("data: half")).isEmpty();
        assertThat(messagesOf("\n")).isEmpty();
        assertThat(messagesOf("\n")).containsExactly("half");
    }

    @Test
    void knowsHowToResume() throws Exception {
        messagesOf("id: 7-1\nretry: 1500\ndata:\n\n");

        assertThat(parser.lastId()).contains("7-1");
        assertThat(parser.retry()).contains(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id: a\u0000b\n", "id: two words\n", "id: ü\n", "id:\n", "retry: soon\n", "retry: 99999999\n"})
    void whatCannotBeSentBackIsNotKept(String field) throws Exception {
        messagesOf(field + "data: x\n\n");

        assertThat(parser.lastId()).isEmpty();
        assertThat(parser.retry()).isEmpty();
    }

    @Test
    void aLineAndAnEventAreBounded() {
        assertThatThrownBy(() -> messagesOf("data: " + "x".repeat(1000)))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessage("answered with more than 1000 bytes");
        assertThatThrownBy(() -> new EventParser(1000).feed(bytes(("data: " + "x".repeat(100) + "\n").repeat(11))))
                .isInstanceOf(AnswerTooLargeException.class);
    }

    private List<String> messagesOf(String stream) throws AnswerTooLargeException {
        parser.feed(bytes(stream));
        var found = new ArrayList<String>();
        for (var message = parser.next(); message.isPresent(); message = parser.next()) {
            found.add(new String(message.get(), UTF_8));
        }
        return found;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
