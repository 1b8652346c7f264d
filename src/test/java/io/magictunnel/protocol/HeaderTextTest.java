package io.magictunnel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "us-west1|us-west1",
                "Hello, 世界|=?base64?SGVsbG8sIOS4lueVjA==?=",
                "' padded '|=?base64?IHBhZGRlZCA=?=",
                "=?base64?literal?=|=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?=",
            })
    void theExamplesOfTheSpecificationGoBothWays(String text, String header) {
        assertThat(HeaderText.encode(text)).isEqualTo(header);
        assertThat(HeaderText.decode(header)).hasValue(text);
    }

    @Test
    void lineBreaksNeverReachAHeader() {
        assertThat(HeaderText.encode("a\r\nX-Evil: 1")).startsWith("=?base64?");
        assertThat(HeaderText.encode("")).isEqualTo("=?base64??=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?base64?***?=", "=?base64?SGVsbG8?=", "=?base64?/w==?=", "name\u0007", "näme"})
    void whatCannotBeMeantIsNoText(String header) {
        assertThat(HeaderText.decode(header)).isEmpty();
    }

    @Test
    void whiteSpaceAroundAHeaderIsNotItsText() {
        assertThat(HeaderText.decode("  echo\t")).hasValue("echo");
    }
}
