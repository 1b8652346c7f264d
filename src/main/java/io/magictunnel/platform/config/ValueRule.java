package io.magictunnel.platform.config;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one key of the configuration may be, derived from the type of its field.
 *
 * @param allowed completes the sentence "allowed is ..."
 * @param isList whether several values may be given
 */
record ValueRule(String allowed, Predicate<String> accepts, boolean isList) {

    private static final Map<Class<?>, Class<?>> SIMPLE = Map.of(
            Integer.class, int.class,
            OptionalInt.class, int.class,
            Long.class, long.class,
            OptionalLong.class, long.class,
            Double.class, double.class,
            OptionalDouble.class, double.class,
            Boolean.class, boolean.class);

    static ValueRule of(Field field) {
        return of(field.getGenericType(), Optional.ofNullable(field.getAnnotation(Within.class)));
    }

    private static ValueRule of(Type type, Optional<Within> range) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var inner = of(generic.getActualTypeArguments()[0], range);
            if (raw == Optional.class) {
                return inner;
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return new ValueRule(inner.allowed, inner.accepts, true);
            }
        }
        if (type instanceof Class<?> plain) {
            return of(SIMPLE.getOrDefault(plain, plain), range);
        }
        throw new IllegalArgumentException("A key of the configuration cannot be a " + type.getTypeName());
    }

    private static ValueRule of(Class<?> type, Optional<Within> range) {
        if (type == int.class) {
            return inRange("a whole number", Integer::parseInt, range);
        }
        if (type == long.class) {
            return inRange("a whole number", Long::parseLong, range);
        }
        if (type == double.class) {
            return inRange("a number", Double::parseDouble, range);
        }
        if (type == Duration.class) {
            return inRange(DurationText.ALLOWED, DurationText::parse, range);
        }
        if (type == boolean.class) {
            return oneOf(List.of("true", "false"));
        }
        if (type == String.class) {
            return new ValueRule("a text", text -> !text.isEmpty(), false);
        }
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return ofOwnType(type);
    }

    private static <T extends Comparable<T>> ValueRule inRange(
            String kind, Function<String, T> parse, Optional<Within> range) {
        return range.map(given -> {
                    var least = parse.apply(given.min());
                    var most = parse.apply(given.max());
                    Predicate<T> fits = value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
                    return new ValueRule(
                            "%s, from %s to %s".formatted(kind, given.min(), given.max()), parses(parse, fits), false);
                })
                .orElseGet(() -> new ValueRule(kind, parses(parse, value -> true), false));
    }

    private static <T> Predicate<String> parses(Function<String, T> parse, Predicate<T> fits) {
        return text -> {
            try {
                return fits.test(parse.apply(text));
            } catch (IllegalArgumentException notParsed) {
                return false;
            }
        };
    }

    private static ValueRule oneOf(List<String> words) {
        return new ValueRule(
                words.stream().collect(Collectors.joining(", ", words.size() > 2 ? "one of " : "", "")),
                words::contains,
                false);
    }

    /** A type of ours or of Java that is made from one text, the way MicroProfile Config would make it. */
    private static ValueRule ofOwnType(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            Predicate<String> accepts = text -> {
                try {
                    constructor.newInstance(text);
                    return true;
                } catch (InvocationTargetException refused) {
                    return false;
                } catch (ReflectiveOperationException notVisible) {
                    throw new IllegalStateException(notVisible);
                }
            };
            return new ValueRule("a " + type.getSimpleName(), accepts, false);
        } catch (NoSuchMethodException notFromText) {
            throw new IllegalArgumentException("A key of the configuration cannot be a " + type.getName(), notFromText);
        }
    }
}
