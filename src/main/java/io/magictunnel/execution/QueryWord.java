package io.magictunnel.execution;

import io.magictunnel.platform.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads query parameters of the REST API, and refuses those that do not fit with what is allowed. */
public final class QueryWord {

    private QueryWord() {}

    /** A constant by its lower-case spelling; an absent or empty text says nothing. */
    public static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String parameter, String text) {
        return given(text).map(word -> Arrays.stream(type.getEnumConstants())
                .filter(known -> spelling(known).equals(word))
                .findFirst()
                .orElseThrow(() -> refused(parameter, word, "one of " + spellings(type))));
    }

    public static Optional<Instant> instant(String parameter, String text) {
        return given(text).map(word -> {
            try {
                return Instant.parse(word);
            } catch (DateTimeException notATime) {
                throw refused(parameter, word, "a time such as 2026-01-31T12:00:00Z");
            }
        });
    }

    public static int within(String parameter, int number, int least, int most) {
        if (number < least || number > most) {
            throw refused(parameter, String.valueOf(number), "%d to %d".formatted(least, most));
        }
        return number;
    }

    public static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String spellings(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(QueryWord::spelling).collect(Collectors.joining(", "));
    }

    private static DomainException refused(String parameter, String found, String allowed) {
        return new DomainException(
                ExecutionError.INVALID_REQUEST, "%s is '%s'; allowed is %s".formatted(parameter, found, allowed));
    }
}
