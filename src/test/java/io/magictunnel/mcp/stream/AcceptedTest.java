package io.magictunnel.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|true|false",
                "application/json, text/event-stream|true|true",
                "Application/JSON;q=0.9,TEXT/event-stream|true|true",
                "*/*|true|false",
                "application/*|true|false",
                "text/event-stream|false|true",
                "image/png|false|false"
            })
    void eventsAreForThoseWhoNameThem(String header, boolean json, boolean events) {
        assertThat(Accepted.of(header)).isEqualTo(new Accepted(json, events));
    }
}
