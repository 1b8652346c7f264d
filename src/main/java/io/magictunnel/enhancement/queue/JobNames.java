package io.magictunnel.enhancement.queue;

import io.magictunnel.registry.ToolName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Names that tell people which tool and when; the last letters keep those of one second apart. */
final class JobNames {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private JobNames() {}

    static String job(ToolName tool, Instant now) {
        return "enhance_%s_%s_%s".formatted(tool.value(), TIME.format(now), letters());
    }

    static String batch(Instant now) {
        return "batch_%s_%s".formatted(TIME.format(now), letters());
    }

    private static String letters() {
        return HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    }
}
