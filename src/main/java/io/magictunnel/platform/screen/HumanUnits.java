package io.magictunnel.platform.screen;

import java.time.Duration;
import java.util.Locale;

/** Durations, sizes and shares as people read them: three digits and a unit. The pages show the exact value beside it. */
public final class HumanUnits {

    private static final String NOTHING = "–";
    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB"};

    private HumanUnits() {}

    public static String duration(Duration duration) {
        return duration == null ? NOTHING : micros(duration.toNanos() / 1000);
    }

    public static String micros(long micros) {
        if (micros < 1000) {
            return micros + " µs";
        }
        if (micros < 1_000_000) {
            return threeDigits(micros / 1000.0) + " ms";
        }
        if (micros < 60_000_000) {
            return threeDigits(micros / 1_000_000.0) + " s";
        }
        return lengthy(Duration.ofSeconds(micros / 1_000_000));
    }

    public static String bytes(long bytes) {
        var size = (double) bytes;
        var unit = 0;
        while (size >= 1000 && unit < SIZES.length - 1) {
            size /= 1000;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : threeDigits(size)) + " " + SIZES[unit];
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share of a whole; a whole of nothing has no share. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        if (part == whole) {
            return "100 %";
        }
        // rounded down: 99.96 % of successes are not all of them
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(1000.0 * part / whole) / 10);
    }

    /** A number from 0 to 1. */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String lengthy(Duration duration) {
        if (duration.toDays() > 0) {
            return "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private static String threeDigits(double value) {
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value)
                .replaceFirst("\\.0+$|(\\.[0-9]*[1-9])0+$", "$1");
    }
}
