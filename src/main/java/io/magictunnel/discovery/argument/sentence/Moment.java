package io.magictunnel.discovery.argument.sentence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A date, a time of day, or both.
 *
 * @param asWritten whether everybody reads it alike, so that it can be passed on as it is
 */
public record Moment(Optional<LocalDate> date, Optional<LocalTime> time, ZoneId zone, boolean asWritten) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** As JSON Schema wants it for a format; empty where it has not what the format asks for. */
    public Optional<String> in(String format) {
        return switch (format) {
            case "date" -> date.map(LocalDate::toString);
            case "time" -> time.map(now -> now.format(DateTimeFormatter.ISO_LOCAL_TIME));
            case "date-time" -> date.map(day -> SECONDS.format(at(day)));
            default -> Optional.empty();
        };
    }

    /** In the shortest form that says all of it. */
    public String plain() {
        return date.map(day -> time.isPresent() ? SECONDS.format(at(day)) : day.toString())
                .orElseGet(() -> time.map(LocalTime::toString).orElse(""));
    }

    /** Empty for a time of day. */
    public Optional<Long> epochSecond() {
        return date.map(day -> at(day).toEpochSecond());
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(zone);
    }
}
