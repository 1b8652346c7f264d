package io.magictunnel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpJsonTest {

    private static final RawJson COMPLETE = RawJson.of("\"resultType\":\"complete\"");

    @Test
    void aResultIsSplicedAndNotRebuilt() {
        var reply = McpJson.resultBody(
                RawJson.of("\"7\""), List.of(RawJson.of("{ \"b\":1,"), RawJson.of("\"a\" : 2.50 }")));

        assertThat(reply).hasToString("{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"result\":{ \"b\":1,\"a\" : 2.50 }}");
        assertThat(reply.length()).isEqualTo(reply.toString().length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}|{\"resultType\":\"complete\"}",
                "{  }|{\"resultType\":\"complete\"  }",
                "{ \"a\":1}|{\"resultType\":\"complete\", \"a\":1}",
                "{\"resultType\":\"input_required\"}|{\"resultType\":\"input_required\"}",
                "{\"a\":\"resultType\"}|{\"resultType\":\"complete\",\"a\":\"resultType\"}",
                "{\"a\":{\"resultType\":1}}|{\"resultType\":\"complete\",\"a\":{\"resultType\":1}}",
            })
    void aMemberIsAddedOnlyWhereTheObjectHasNone(String object, String expected) {
        var parts = McpJson.withMember(RawJson.of(object), "resultType", COMPLETE);

        assertThat(JsonBody.of(parts)).hasToString(expected);
    }

    @Test
    void aFailureWithoutIdSaysNull() {
        var failure = McpJson.failure(Optional.empty(), JsonRpcError.of(-32700, "quote \" and\nline"));

        assertThat(new String(failure, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"quote \\\" and\\nline\"}}");
    }

    @Test
    void textsAreDecoded() {
        assertThat(McpJson.text(RawJson.of("\"plain ä\""))).hasValue("plain ä");
        assertThat(McpJson.text(RawJson.of("\"\\u00e4\\n\\\"\""))).hasValue("ä\n\"");
        assertThat(McpJson.text(RawJson.of("\"\""))).hasValue("");
    }

    @ParameterizedTest
    @CsvSource({"1", "null", "{}", "true"})
    void whatIsNoStringHasNoText(String json) {
        assertThat(McpJson.text(RawJson.of(json))).isEmpty();
    }
}
