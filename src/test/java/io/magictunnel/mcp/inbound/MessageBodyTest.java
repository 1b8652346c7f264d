package io.magictunnel.mcp.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageBodyTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 100, 10",
        "10, -1, 100, 10",
        "100, 100, 100, 100",
        "100, -1, 100, 100",
        "5, 10, 100, 5",
        "50000, 50000, 100000, 50000",
        "0, 0, 100, 0"
    })
    void isReadWhole(int sent, long stated, int longest, int expected) throws IOException {
        assertThat(MessageBody.read(bytes(sent), stated, longest).map(read -> read.length))
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"101, 101, 100", "101, -1, 100", "0, 9999999999, 100"})
    void isRefusedWhereItIsTooLong(int sent, long stated, int longest) throws IOException {
        assertThat(MessageBody.read(bytes(sent), stated, longest)).isEqualTo(Optional.empty());
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
