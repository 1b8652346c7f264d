package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body in the caller's words: line, column, field, what is allowed. No type of ours is named. */
final class JsonRefusal {

    private JsonRefusal() {}

    static DomainException of(JacksonException refused) {
        var ours = ErrorAnswer.refusalIn(refused.getCause());
        return ours.orElseGet(() -> switch (refused) {
            case StreamConstraintsException tooMuch ->
                invalid(
                        "The body is nested too deeply, or has a text or number that is too long",
                        "allowed are %d levels".formatted(Json.MAX_NESTING));
            case StreamReadException notJson ->
                new DomainException(
                        RestError.INVALID_JSON,
                        "The body is not JSON: " + firstSentence(notJson.getOriginalMessage()),
                        place(notJson));
            case UnrecognizedPropertyException unknown ->
                invalid("Unknown field '%s'".formatted(path(unknown)), place(unknown) + allowedFields(unknown));
            case InvalidFormatException wrong ->
                invalid(
                        "Field '%s' cannot be '%s'".formatted(path(wrong), wrong.getValue()),
                        "%s; allowed is %s".formatted(place(wrong), kind(wrong.getTargetType())));
            case MismatchedInputException wrong ->
                invalid(
                        "Field '%s' %s".formatted(path(wrong), isMissing(wrong) ? "is missing" : "has the wrong type"),
                        "%s; allowed is %s".formatted(place(wrong), kind(wrong.getTargetType())));
            default ->
                invalid("Field '%s' is refused%s".formatted(path(refused), saidByOurValue(refused)), place(refused));
        });
    }

    /** Jackson has no exception of its own for it, neither for what is null nor for what is not there. */
    private static boolean isMissing(MismatchedInputException wrong) {
        var said = wrong.getOriginalMessage();
        return said.startsWith("Null value") || said.startsWith("Cannot map `null`");
    }

    private static DomainException invalid(String message, String details) {
        return new DomainException(RestError.INVALID_REQUEST, message, details);
    }

    private static String place(JacksonException refused) {
        var where = refused.getLocation();
        return where == null ? "somewhere" : "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    /** The field's path as the caller wrote it, for example {@code tools[2].name}. */
    private static String path(JacksonException refused) {
        var path = new StringBuilder();
        for (var step : refused.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "(the body)" : path.toString();
    }

    private static String allowedFields(UnrecognizedPropertyException unknown) {
        return "; allowed are "
                + unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == float.class || type == Double.class || type == BigDecimal.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigInteger.class) {
            return "a whole number";
        }
        if (type == Duration.class) {
            return "an ISO-8601 duration such as PT30S";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an ISO-8601 time such as 2026-01-31T12:00:00Z";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "a text";
    }

    private static String saidByOurValue(JacksonException refused) {
        return refused.getCause() instanceof IllegalArgumentException said ? ": " + said.getMessage() : "";
    }

    /** The reader's own sentence, without its remarks about its settings. */
    private static String firstSentence(String text) {
        return text.lines().findFirst().orElse("").replaceAll(" ?\\(start marker at.*", "");
    }
}
