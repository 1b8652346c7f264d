package io.magictunnel.upstream.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OversizedAnswerTest {

    @Test
    void findsTheIdAtTheBeginning() {
        assertThat(idOf("{\"jsonrpc\":\"2.0\",\"id\":17,\"result\":{\"a\":\"", "xxxx\"}}"))
                .contains(RawJson.of("17"));
        assertThat(idOf("{ \"id\" : 17 , \"result\"", "}}")).contains(RawJson.of("17"));
    }

    @Test
    void findsTheIdAtTheEnd() {
        assertThat(idOf("{\"result\":{\"content\":[", "]},\"jsonrpc\":\"2.0\",\"id\":4}"))
                .contains(RawJson.of("4"));
    }

    @Test
    void takesNoIdFromTheMiddleOfTheResult() {
        assertThat(idOf("{\"result\":{\"id\":3,\"x\":\"", "\"id\":3}}")).isEmpty();
        assertThat(idOf("{\"result\":[", "{\"a\":1,\"id\":3}]}")).isEmpty();
        assertThat(idOf("", "")).isEmpty();
    }

    private static Optional<RawJson> idOf(String head, String tail) {
        return OversizedAnswer.idOf(new Line.TooLong(head.getBytes(UTF_8), tail.getBytes(UTF_8)));
    }
}
