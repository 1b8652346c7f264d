package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.WordForms;
import io.magictunnel.platform.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value that somebody has written for a certain slot, read in that slot's type. */
final class Loose {

    private Loose() {}

    static Optional<JsonNode> value(Slot slot, String text) {
        return switch (slot.role()) {
            case NUMBER ->
                text.matches("-?[0-9][0-9_,]{0,20}(?:\\.[0-9]{1,15})?")
                        ? Optional.of(Conversion.json(new BigDecimal(text.replaceAll("[_,]", ""))))
                        : Optional.empty();
            case SWITCH -> truth(text);
            case CHOICE -> choice(slot, text);
            case OBJECT, LIST -> json(text);
            case TIME, DURATION, ZONE -> Optional.empty();
            case URL, EMAIL, UUID, REGEX, WILDCARD, PATH, JSON_TEXT, CONTENT, WORD ->
                Optional.of(JsonNodeFactory.instance.stringNode(text));
        };
    }

    static Optional<JsonNode> truth(String text) {
        return switch (WordForms.common(text)) {
            case "true", "1" -> Optional.of(JsonNodeFactory.instance.booleanNode(true));
            case "false", "0" -> Optional.of(JsonNodeFactory.instance.booleanNode(false));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> choice(Slot slot, String text) {
        return StreamSupport.stream(slot.schema().path("enum").spliterator(), false)
                .filter(value -> value.asString(value.toString()).equalsIgnoreCase(text)
                        || WordForms.of(value.asString("")).equals(WordForms.of(text)))
                .findFirst();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
