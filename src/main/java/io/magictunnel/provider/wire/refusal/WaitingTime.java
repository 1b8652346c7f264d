package io.magictunnel.provider.wire.refusal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a provider wants us to wait, in any of the ways in which providers say it. */
public final class WaitingTime {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern TERM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|[smhd])");
    private static final Pattern TERMS = Pattern.compile("(?:%s){1,5}".formatted(TERM));
    private static final List<String> MILLISECONDS = List.of("retry-after-ms", "x-ms-retry-after-ms");

    private final Map<String, String> headers;
    private final Instant now;

    /** @param headers by their names in lower case */
    public WaitingTime(Map<String, String> headers, Instant now) {
        this.headers = headers;
        this.now = now;
    }

    /** What is said plainly, else when the limits that are used up are filled again. */
    public Optional<Duration> read() {
        return MILLISECONDS.stream()
                .flatMap(name -> header(name).flatMap(WaitingTime::milliseconds).stream())
                .findFirst()
                .or(() -> header("retry-after").flatMap(this::secondsOrDate))
                .or(this::untilReset)
                .map(WaitingTime::within);
    }

    /** A time such as {@code 6m0s}, {@code 20ms} or {@code 1.5s}. */
    static Optional<Duration> terms(String text) {
        if (!TERMS.matcher(text).matches()) {
            return Optional.empty();
        }
        return TERM.matcher(text)
                .results()
                .map(term -> Duration.ofNanos((long) (Double.parseDouble(term.group(1)) * nanos(term.group(2)))))
                .reduce(Duration::plus)
                .map(WaitingTime::within);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }

    private static Optional<Duration> milliseconds(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Duration.ofNanos((long) (Double.parseDouble(text) * 1e6)))
                : Optional.empty();
    }

    private Optional<Duration> secondsOrDate(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Duration.ofNanos((long) (Double.parseDouble(text) * 1e9)));
        }
        return until(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private Optional<Duration> until(String moment, DateTimeFormatter format) {
        try {
            return Optional.of(Duration.between(now, ZonedDateTime.parse(moment, format)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private Optional<Duration> untilReset() {
        return Stream.of("requests", "tokens", "input-tokens", "output-tokens")
                .filter(this::isUsedUp)
                .flatMap(what -> reset(what).stream())
                .max(Comparator.naturalOrder());
    }

    private boolean isUsedUp(String what) {
        return header("x-ratelimit-remaining-" + what)
                .or(() -> header("anthropic-ratelimit-%s-remaining".formatted(what)))
                .filter("0"::equals)
                .isPresent();
    }

    private Optional<Duration> reset(String what) {
        return header("x-ratelimit-reset-" + what).flatMap(WaitingTime::terms).or(() -> header(
                        "anthropic-ratelimit-%s-reset".formatted(what))
                .flatMap(moment -> until(moment, DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    }

    private static Duration within(Duration time) {
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }

    private static double nanos(String unit) {
        return switch (unit) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> 86_400e9;
        };
    }
}
