package io.magictunnel.execution.trial;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.schema.SchemaWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a value is typed in, and how the text becomes JSON and JSON the text. What is no value of the kind becomes a string. */
public enum FieldKind {
    /** A text on one line. */
    LINE,
    /** A text that may be long. */
    TEXT,
    NUMBER,
    /** One of some values; the text is the value as JSON. */
    CHOICE,
    /** Several values, each a field of its own. */
    LIST,
    /** The name of an object whose properties are the fields that follow. */
    GROUP,
    /** Whatever has no better form: JSON itself. */
    JSON;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,300}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final int LONGEST_LINE = 200;

    static FieldKind of(SchemaWords words) {
        if (!words.choices().isEmpty()) {
            return CHOICE;
        }
        return switch (words.onlyType().orElse("")) {
            case "string" -> isLine(words) ? LINE : TEXT;
            case "integer", "number" -> NUMBER;
            case "boolean" -> CHOICE;
            case "array" -> isScalar(words.items()) ? LIST : JSON;
            case "object" -> words.schema().path("properties").isEmpty() ? JSON : GROUP;
            default -> JSON;
        };
    }

    JsonNode value(String text) {
        return switch (this) {
            case LINE, TEXT -> NODES.stringNode(text);
            case NUMBER -> number(text.strip());
            case CHOICE, JSON, LIST, GROUP -> json(text);
        };
    }

    /** The text that stands for the value; empty where the value is none of this kind. */
    Optional<String> text(JsonNode value) {
        return switch (this) {
            case LINE ->
                Optional.of(value)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(text -> !text.contains("\n"));
            case TEXT -> Optional.of(value).filter(JsonNode::isString).map(JsonNode::asString);
            case NUMBER -> Optional.of(value).filter(JsonNode::isNumber).map(JsonNode::toString);
            case CHOICE, JSON -> Optional.of(value.toString());
            case LIST, GROUP -> Optional.empty();
        };
    }

    private static boolean isLine(SchemaWords words) {
        var schema = words.schema();
        return schema.has("format")
                || schema.has("pattern")
                || schema.path("maxLength").asInt(Integer.MAX_VALUE) <= LONGEST_LINE;
    }

    private static boolean isScalar(SchemaWords items) {
        return !items.choices().isEmpty()
                || items.onlyType().filter(SCALARS::contains).isPresent();
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return NODES.numberNode(new BigInteger(text));
        }
        return DECIMAL.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            return NODES.stringNode(text);
        }
    }
}
