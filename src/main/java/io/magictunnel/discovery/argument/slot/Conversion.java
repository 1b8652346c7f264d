package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.Clue;
import io.magictunnel.discovery.argument.sentence.ClueKind;
import io.magictunnel.discovery.argument.sentence.Measure;
import io.magictunnel.discovery.argument.sentence.Moment;
import io.magictunnel.discovery.argument.sentence.ZoneNames;
import io.magictunnel.platform.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns a clue into the JSON value that a slot takes. */
final class Conversion {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final Set<String> EPOCHS = Set.of("timestamp", "epoch", "unix");

    private Conversion() {}

    /** Empty where the clue is nothing for the slot. */
    static Optional<JsonNode> of(Slot slot, Clue clue) {
        return switch (slot.role()) {
            case NUMBER -> number(slot, clue).map(Conversion::json);
            case OBJECT, LIST -> structure(slot, clue);
            case SWITCH, CHOICE -> Optional.empty();
            case TIME -> time(slot, clue).map(JSON::stringNode);
            case DURATION -> Optional.of(JSON.stringNode(duration(slot, clue)));
            case ZONE -> zone(clue).map(JSON::stringNode);
            case URL, EMAIL, UUID, REGEX, WILDCARD, PATH, JSON_TEXT, CONTENT, WORD ->
                clue.text().isEmpty() ? Optional.empty() : Optional.of(JSON.stringNode(clue.text()));
        };
    }

    static JsonNode json(BigDecimal number) {
        return Json.MAPPER.readTree(number.stripTrailingZeros().toPlainString());
    }

    private static Optional<BigDecimal> number(Slot slot, Clue clue) {
        return switch (clue.kind()) {
            case NUMBER -> clue.as(BigDecimal.class);
            case NUMBERS -> decimalComma(clue.text());
            case DURATION, SIZE -> clue.as(Measure.class).map(measure -> inUnitOf(slot, clue, measure));
            case TIME ->
                slot.nameWords().stream().anyMatch(EPOCHS::contains)
                        ? clue.as(Moment.class).flatMap(Moment::epochSecond).map(BigDecimal::valueOf)
                        : Optional.empty();
            default -> plainNumber(clue.text());
        };
    }

    private static Optional<BigDecimal> decimalComma(String text) {
        return text.matches("[0-9]+,[0-9]+") ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    private static Optional<BigDecimal> plainNumber(String text) {
        return text.matches("-?[0-9]{1,18}(?:\\.[0-9]{1,15})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** In the unit that the slot's name or description tells; as it was written where neither tells one. */
    private static BigDecimal inUnitOf(Slot slot, Clue clue, Measure measure) {
        var perUnit = clue.kind() == ClueKind.SIZE ? Units.bytes(slot) : Units.seconds(slot);
        return perUnit.map(unit -> measure.whole().divide(unit, 6, RoundingMode.HALF_UP))
                .orElse(clue.kind() == ClueKind.SIZE ? measure.whole() : measure.number());
    }

    private static Optional<JsonNode> structure(Slot slot, Clue clue) {
        return clue.as(JsonNode.class)
                .or(() -> parsed(clue.text()))
                .filter(value -> (value.isObject() && slot.types().contains("object"))
                        || (value.isArray() && slot.types().contains("array")));
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** What everybody reads alike is left as it was written, unless the schema wants it in another form. */
    private static Optional<String> time(Slot slot, Clue clue) {
        var moment = clue.as(Moment.class);
        if (moment.isEmpty()) {
            return Optional.of(clue.text());
        }
        if (!slot.format().isEmpty()) {
            return moment.get().in(slot.format());
        }
        return Optional.of(moment.get().asWritten() ? clue.text() : moment.get().plain());
    }

    private static String duration(Slot slot, Clue clue) {
        return clue.as(Measure.class)
                .filter(measure -> slot.format().equals("duration"))
                .map(measure -> Duration.ofMillis(
                                measure.whole().movePointRight(3).longValue())
                        .toString())
                .orElse(clue.text());
    }

    private static Optional<String> zone(Clue clue) {
        return clue.as(ZoneId.class).map(ZoneId::getId).or(() -> ZoneNames.find(clue.text()));
    }
}
