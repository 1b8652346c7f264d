package io.magictunnel.platform.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parameters of paths and queries in the spelling of the bodies: enums in lower case, times and durations in ISO-8601. */
@Provider
public class ParameterText implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return readerOf(type)
                .map(read -> new Reading<>(text -> type.cast(read.apply(text))))
                .orElse(null);
    }

    static Optional<Function<String, Object>> readerOf(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(text -> constant(type, text));
        }
        if (type == Instant.class) {
            return Optional.of(text -> iso(text, Instant::parse, "a time such as 2026-01-31T12:00:00Z"));
        }
        if (type == Duration.class) {
            return Optional.of(text -> iso(text, Duration::parse, "a duration such as PT30S"));
        }
        return Optional.empty();
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("allowed are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ParameterText::spelling)
                                .collect(Collectors.joining(", "))));
    }

    private static String spelling(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Object iso(String text, Function<String, Object> parse, String allowed) {
        try {
            return parse.apply(text);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException("allowed is " + allowed, notOne);
        }
    }

    private record Reading<T>(Function<String, T> read) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : read.apply(text);
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? spelling(constant) : value.toString();
        }
    }
}
