package io.magictunnel.platform.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads durations as people write them ({@code 500ms}, {@code 30s}, {@code 5m}, {@code 8h}, {@code 7d}) and as ISO-8601 does. */
public class DurationText implements Converter<Duration> {

    static final String ALLOWED = "a duration such as 30s, 5m, 8h, 7d or PT1M30S";

    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");

    @Override
    public Duration convert(String text) {
        return parse(text);
    }

    static Duration parse(String text) {
        var simple = SIMPLE.matcher(text.strip());
        try {
            return simple.matches()
                    ? of(Long.parseLong(simple.group(1)), simple.group(2))
                    : Duration.parse(text.strip());
        } catch (DateTimeException | ArithmeticException notADuration) {
            throw new IllegalArgumentException("'%s' is not %s".formatted(text, ALLOWED), notADuration);
        }
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
