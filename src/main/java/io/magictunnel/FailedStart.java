package io.magictunnel;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A start that cannot succeed: the reasons are the last that the console shows, and the process ends with status 1. */
record FailedStart(List<String> reasons) {

    private static final int MOST_CAUSES = 10;

    static FailedStart because(Throwable failure) {
        return new FailedStart(Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .distinct()
                .toList());
    }

    void end() {
        reasons.forEach(System.err::println);
        System.err.println("MagicTunnel has not started.");
        System.err.flush();
        // an orderly shutdown would wait for the application that we are part of
        Runtime.getRuntime().halt(1);
    }
}
