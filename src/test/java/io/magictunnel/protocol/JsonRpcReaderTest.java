package io.magictunnel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcReaderTest {

    @Test
    void aRequestKeepsTheBytesOfItsParts() throws Exception {
        var message = read("""
                {"jsonrpc":"2.0", "id" : "a\\u0062" ,"method":"tools/call","params":{ "x" : [1,  2] }}""");

        assertThat(message)
                .isEqualTo(new JsonRpcMessage.Request(
                        RawJson.of("\"a\\u0062\""), "tools/call", Optional.of(RawJson.of("{ \"x\" : [1,  2] }"))));
    }

    @Test
    void aMessageWithoutIdIsANotification() throws Exception {
        assertThat(read("{\"method\":\"m\",\"jsonrpc\":\"2.0\"}"))
                .isEqualTo(new JsonRpcMessage.Notification("m", Optional.empty()));
    }

    @Test
    void textBeyondAsciiDoesNotShiftTheSlices() throws Exception {
        var message = (JsonRpcMessage.Request)
                read("{\"jsonrpc\":\"2.0\",\"ä€😀\":\"ü\",\"id\":7,\"method\":\"m\",\"params\":{\"ö\":\"😀\"}}");

        assertThat(message.id()).hasToString("7");
        assertThat(message.params()).hasValue(RawJson.of("{\"ö\":\"😀\"}"));
    }

    @Test
    void answersAreRead() throws Exception {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":1}}"))
                .isEqualTo(new JsonRpcMessage.Result(RawJson.of("1"), RawJson.of("{\"a\":1}")));
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-1,\"message\":\"no\"}}"))
                .isEqualTo(new JsonRpcMessage.Failure(Optional.empty(), JsonRpcError.of(-1, "no")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}|-32600|'jsonrpc' must be \"2.0\"",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"m\"}|-32600|'jsonrpc' must be \"2.0\"",
                "{\"jsonrpc\":2,\"id\":1,\"method\":\"m\"}|-32600|'jsonrpc' must be a string",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{}}|-32600|'method' must be a string",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"m\"}|-32600|'id' must be a string or an integer",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"m\"}|-32600|'id' must be a string or an integer",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"m\"}|-32600|'id' must be a string or an integer, not null",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":[1]}|-32600|'params' must be an object",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"result\":1}|-32600|A message with a 'method' has no 'result' and no 'error'",
                "{\"jsonrpc\":\"2.0\",\"id\":1}|-32600|Neither a request ('method') nor a response ('id' and one of 'result' and 'error')",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":1,\"error\":{}}|-32600|Neither a request ('method') nor a response ('id' and one of 'result' and 'error')",
                "\"text\"|-32600|A JSON-RPC message is a JSON object",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"} {}|-32700|There is more after the end of the message",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"|-32700|Not JSON: syntax (line 1, column 37)",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"m\"}|-32700|Not JSON: an object has the same key twice (line 1, column 29)",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"a\":{\"b\":1,\"b\":2}}}|-32700|Not JSON: an object has the same key twice (line 1, column 62)",
            })
    void whatIsNoMessageIsRefusedWithAReason(String body, int code, String reason) {
        var refusal = refusalOf(body.getBytes(UTF_8));

        assertThat(refusal.error()).isEqualTo(JsonRpcError.of(code, reason));
    }

    @Test
    void aRefusalCarriesTheIdAsFarAsItCouldBeRead() {
        assertThat(refusalOf("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":7}".getBytes(UTF_8))
                        .id())
                .hasValue(RawJson.of("\"x\""));
        assertThat(refusalOf("{\"jsonrpc\":\"2.0\",\"method\":7,\"id\":\"x\"}".getBytes(UTF_8))
                        .id())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 10_000, 1_000_000})
    void deepNestingIsRefused(int depth) {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"a\":" + "[".repeat(depth)
                + "]".repeat(depth) + "}}";

        assertThat(refusalOf(body.getBytes(UTF_8)).getMessage())
                .isEqualTo(
                        "Too large: a message has at most 64 levels of nesting, numbers of 1,000 digits and keys of 10,000 characters");
    }

    @Test
    void idsAreBounded() throws Exception {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"m\"}".formatted("9".repeat(256))))
                .isInstanceOf(JsonRpcMessage.Request.class);
        assertThat(refusalOf("{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"m\"}"
                                .formatted("x".repeat(255))
                                .getBytes(UTF_8))
                        .getMessage())
                .isEqualTo("'id' must have at most 256 characters");
    }

    @Test
    void onlyUtf8IsText() {
        var message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}";
        var reason = "Not JSON: the bytes are not UTF-8 text";

        assertThat(refusalOf(message.getBytes(StandardCharsets.UTF_16))).hasMessage(reason);
        assertThat(refusalOf(message.getBytes(StandardCharsets.UTF_16LE))).hasMessage(reason);
        assertThat(refusalOf(("\uFEFF" + message).getBytes(UTF_8))).hasMessage(reason);
        assertThat(refusalOf(message.replace("m", "\u00FC").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage(reason);
        assertThat(refusalOf(withMethodByte(message, 0xC0, 0x80))).hasMessage(reason);
        assertThat(refusalOf(withMethodByte(message, 0xED, 0xA0))).hasMessage(reason);
    }

    @Test
    void aBatchIsSeenBehindWhiteSpace() {
        assertThat(JsonRpcReader.isBatch(" \r\n\t[{}]".getBytes(UTF_8))).isTrue();
        assertThat(JsonRpcReader.isBatch("{\"a\":[]}".getBytes(UTF_8))).isFalse();
        assertThat(JsonRpcReader.isBatch(new byte[0])).isFalse();
    }

    @Test
    void membersAreSlicesOfTheirObject() throws Exception {
        var request = (JsonRpcMessage.Request)
                read(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"name\":\"ä\",\"arguments\":{\"n\": 1.50},\"none\":null}}");

        var members = JsonRpcReader.members(request.params().orElseThrow());

        assertThat(members)
                .containsOnlyKeys("name", "arguments", "none")
                .containsEntry("name", RawJson.of("\"ä\""))
                .containsEntry("arguments", RawJson.of("{\"n\": 1.50}"))
                .containsEntry("none", RawJson.of("null"));
        assertThat(JsonRpcReader.members(RawJson.of("[1]"))).isEmpty();
    }

    private static byte[] withMethodByte(String message, int... bytes) {
        var text = message.getBytes(UTF_8);
        var at = message.indexOf("\"m\"") + 1;
        var changed = new byte[text.length + bytes.length - 1];
        System.arraycopy(text, 0, changed, 0, at);
        for (var i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        System.arraycopy(text, at + 1, changed, at + bytes.length, text.length - at - 1);
        return changed;
    }

    private static JsonRpcMessage read(String body) throws MalformedMessageException {
        return JsonRpcReader.read(body.getBytes(UTF_8));
    }

    private static MalformedMessageException refusalOf(byte[] body) {
        return catchThrowableOfType(MalformedMessageException.class, () -> JsonRpcReader.read(body));
    }
}
