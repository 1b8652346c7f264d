package io.magictunnel.provider.budget.plan;

import java.time.DateTimeException;
import java.time.ZoneId;

/** The name of a time zone, as configuration and REST write it. */
public record ZoneName(String name) {

    private static final int LONGEST = 60;

    public ZoneName {
        try {
            if (name.length() > LONGEST) {
                throw new DateTimeException("too long");
            }
            ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'%s' is no time zone; allowed are names such as Europe/Berlin or UTC".formatted(name), unknown);
        }
    }

    public ZoneId zone() {
        return ZoneId.of(name);
    }
}
