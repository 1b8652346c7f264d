package io.magictunnel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    @Test
    void anEventIsOneLineOfDataHoweverTheTextWasWritten() throws IOException {
        var body = JsonBody.of(List.of(RawJson.of("{\r\n  \"a\": "), RawJson.of("\"x\\ny\"\n}")));
        var out = new ByteArrayOutputStream();

        body.writeEvent(out);

        assertThat(out.toString(UTF_8)).isEqualTo("event: message\ndata: {    \"a\": \"x\\ny\" }\n\n");
    }

    @Test
    void aBodyIsItsSlicesOneAfterTheOther() throws IOException {
        var body = JsonBody.of(List.of(RawJson.slice("xx[1,2]xx".getBytes(UTF_8), 2, 7), RawJson.EMPTY));
        var out = new ByteArrayOutputStream();

        body.writeTo(out);

        assertThat(out.toString(UTF_8)).isEqualTo("[1,2]");
        assertThat(body.length()).isEqualTo(5);
    }
}
