package io.magictunnel.protocol.logging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How serious a log message is, from the least to the most. */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LogLevel> find(String wireName) {
        return Arrays.stream(values())
                .filter(level -> level.wireName().equals(wireName))
                .findFirst();
    }

    /** All names, for a refusal. */
    public static String allowed() {
        return String.join(", ", Arrays.stream(values()).map(LogLevel::wireName).toList());
    }

    public boolean isAtLeast(LogLevel other) {
        return compareTo(other) >= 0;
    }
}
