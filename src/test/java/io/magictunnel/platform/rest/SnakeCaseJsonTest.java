package io.magictunnel.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.magictunnel.platform.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SnakeCaseJsonTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private record Name(String value) {
        Name {
            if (value.contains(" ")) {
                throw new IllegalArgumentException("a name has no spaces");
            }
        }
    }

    private record Part(String partName, int pieceCount) {}

    private record Order(
            Optional<String> customerNote,
            boolean isUrgent,
            Colour paint,
            Duration longestWait,
            Instant placedAt,
            List<Part> parts) {}

    private record Named(Name name) {}

    private record Wish(String name, Optional<String> note) {}

    @Test
    void writesSnakeCaseWithIsoTimesAndLowerCaseEnums() {
        var order = new Order(
                Optional.of("soon"),
                true,
                Colour.DARK_BLUE,
                Duration.ofSeconds(90),
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of(new Part("wheel", 4)));

        var json = SnakeCaseJson.MAPPER.writeValueAsString(order);

        assertThat(json).isEqualTo("""
                        {"customer_note":"soon","is_urgent":true,"paint":"dark_blue","longest_wait":"PT1M30S",\
                        "placed_at":"2026-01-02T03:04:05Z","parts":[{"part_name":"wheel","piece_count":4}]}""");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        var order = new Order(Optional.empty(), false, null, null, null, List.of());

        assertThat(SnakeCaseJson.MAPPER.writeValueAsString(order)).isEqualTo("{\"is_urgent\":false,\"parts\":[]}");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        var json = """
                {"customer_note":"soon","is_urgent":true,"paint":"dark_blue","longest_wait":"PT1M30S",
                 "placed_at":"2026-01-02T03:04:05Z","parts":[{"part_name":"wheel","piece_count":4}]}""";

        assertThat(read(Order.class, json))
                .isEqualTo(new Order(
                        Optional.of("soon"),
                        true,
                        Colour.DARK_BLUE,
                        Duration.ofSeconds(90),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        List.of(new Part("wheel", 4))));
    }

    @Test
    void readsAnAbsentOptionalAsEmpty() throws IOException {
        assertThat(read(Wish.class, "{\"name\":\"x\"}")).isEqualTo(new Wish("x", Optional.empty()));
        assertThat(read(Wish.class, "{\"name\":\"x\",\"note\":null}")).isEqualTo(new Wish("x", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"is_urgent":true,"parts":[{"part_name":"","piece_count":1,"part_nme":""}]} | INVALID_REQUEST | Unknown field 'parts[0].part_nme'          | line 1, column 74; allowed are part_name, piece_count
                    {"paint":"green"}                            | INVALID_REQUEST | Field 'paint' cannot be 'green'            | line 1, column 10; allowed is one of red, dark_blue
                    {"is_urgent":"maybe"}                        | INVALID_REQUEST | Field 'is_urgent' cannot be 'maybe'        | line 1, column 14; allowed is true or false
                    {"parts":{}}                                 | INVALID_REQUEST | Field 'parts' has the wrong type | line 1, column 10; allowed is an array
                    {"longest_wait":"soon"}                      | INVALID_REQUEST | Field 'longest_wait' cannot be 'soon'      | line 1, column 17; allowed is an ISO-8601 duration such as PT30S
                    {"is_urgent":true}                           | INVALID_REQUEST | Field 'paint' is missing                   | line 1, column 18; allowed is one of red, dark_blue
                    {"is_urgent":true,"paint":null}              | INVALID_REQUEST | Field 'paint' is missing                   | line 1, column 31; allowed is one of red, dark_blue
                    {"is_urgent":                                | INVALID_JSON    | The body is not JSON: Unexpected end-of-input within/between Object entries | line 1, column 14
                    {"is_urgent":true,"is_urgent":false}         | INVALID_JSON    | The body is not JSON: Duplicate Object property "is_urgent" | line 1, column 30
                    [1]                                          | INVALID_REQUEST | Field '(the body)' has the wrong type | line 1, column 1; allowed is an object
                    """)
    void refusesWithFieldPlaceAndWhatIsAllowed(String json, String code, String message, String details) {
        assertThatThrownBy(() -> read(Order.class, json))
                .asInstanceOf(type(DomainException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code().name()).isEqualTo(code);
                    assertThat(refusal).hasMessage(message);
                    assertThat(refusal.details()).contains(details);
                });
    }

    @Test
    void tellsWhichFieldsThereAreWhereOneIsUnknown() {
        assertThatThrownBy(() -> read(Wish.class, "{\"name\":\"a\",\"colour\":1}"))
                .hasMessage("Unknown field 'colour'")
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::details)
                .isEqualTo(Optional.of("line 1, column 24; allowed are name, note"));
    }

    @Test
    void passesOnTheSentenceOfATypeThatRefusesItsValue() {
        assertThatThrownBy(() -> read(Named.class, "{\"name\":{\"value\":\"a b\"}}"))
                .hasMessage("Field 'name' is refused: a name has no spaces");
    }

    @Test
    void refusesDeepNestingWithoutNamingOurInsides() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThatThrownBy(() -> read(JsonNode.class, deep))
                .isInstanceOf(DomainException.class)
                .message()
                .doesNotContain("Stream");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var large = "\"" + "x".repeat(SnakeCaseJson.MAX_BODY_BYTES) + "\"";

        assertThatThrownBy(() -> read(String.class, large)).hasMessage("The body is larger than 4194304 bytes");
    }

    @Test
    void refusesAnEmptyBodyAndNull() {
        assertThatThrownBy(() -> read(Order.class, "")).hasMessage("The body is empty; it must be JSON");
        assertThatThrownBy(() -> read(Order.class, "null")).hasMessage("The body is null; it must have a value");
    }

    private static Object read(Class<?> type, String json) throws IOException {
        return SnakeCaseJson.read(type, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
