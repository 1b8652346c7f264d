package io.magictunnel.execution.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"password": "x"}                       | {"password":"***"}
                    {"apiKey": 1, "API-KEY": [1, {"a": 2}]} | {"apiKey":"***","API-KEY":"***"}
                    {"user_token": {"a": "b"}, "b": 1}      | {"user_token":"***","b":1}
                    {"max_tokens": 100}                     | {"max_tokens":100}
                    {"secret": null}                        | {"secret":null}
                    {"a": [{"Authorization": "Bearer x"}]}  | {"a":[{"Authorization":"***"}]}
                    {"header": "Bearer abcdefgh12345"}      | {"header":"Bearer ***"}
                    {"text": "password=hunter2&x=1"}        | {"text":"password=***&x=1"}
                    {"text": "{\\"token\\": \\"abc\\"}"}    | {"text":"{\\"token\\": \\"***\\"}"}
                    {"text": "nothing to hide"}             | {"text":"nothing to hide"}
                    """)
    void masksWhatIsSecretByItsNameOrItsLooks(String json, String masked) {
        assertThat(Redaction.of(json.getBytes(UTF_8), 1_000)).isEqualTo(masked);
    }

    @Test
    void keepsOnlyTheBeginning() {
        var json = "{\"a\": \"%s\", \"password\": \"x\"}".formatted("y".repeat(500));

        assertThat(Redaction.of(json.getBytes(UTF_8), 100))
                .hasSize(100)
                .startsWith("{\"a\":\"yyy")
                .endsWith("y…");
    }

    @Test
    void aCutNeverShowsASecret() {
        var json = "{\"password\": \"%s\"}".formatted("s3cret".repeat(100));

        for (var longest = 1; longest < 40; longest++) {
            assertThat(Redaction.of(json.getBytes(UTF_8), longest))
                    .doesNotContain("s3")
                    .hasSizeLessThanOrEqualTo(longest);
        }
    }

    @Test
    void nothingAtAllStaysNothing() {
        assertThat(Redaction.of(new byte[0], 100)).isEmpty();
    }

    @Test
    void whatIsNoJsonIsLeftOut() {
        assertThat(Redaction.of("password: x".getBytes(UTF_8), 100)).isEqualTo("…");
        assertThat(Redaction.of("{\"a\": 1, x".getBytes(UTF_8), 100)).isEqualTo("{\"a\":1}…");
    }
}
