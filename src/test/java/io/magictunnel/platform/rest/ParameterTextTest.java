package io.magictunnel.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParameterTextTest {

    private enum Paint {
        RED,
        DARK_BLUE
    }

    @Test
    void readsWhatBodiesWrite() {
        assertThat(read(Paint.class, "dark_blue")).isEqualTo(Paint.DARK_BLUE);
        assertThat(read(Instant.class, "2026-01-31T12:00:00Z")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(read(Duration.class, "PT30S")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> read(Paint.class, "green")).hasMessage("allowed are red, dark_blue");
        assertThatThrownBy(() -> read(Instant.class, "today"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("allowed is a time such as 2026-01-31T12:00:00Z");
    }

    @Test
    void leavesOtherTypesAlone() {
        assertThat(new ParameterText().getConverter(String.class, String.class, null))
                .isNull();
    }

    @Test
    void anAbsentParameterStaysAbsent() {
        assertThat(new ParameterText()
                        .getConverter(Paint.class, Paint.class, null)
                        .fromString(null))
                .isNull();
    }

    private static Object read(Class<?> type, String text) {
        return new ParameterText().getConverter(type, type, null).fromString(text);
    }
}
