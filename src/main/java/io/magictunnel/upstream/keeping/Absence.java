package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.session.Patience;
import java.time.Duration;
import java.time.Instant;

/** Says why a server cannot be asked now, and when it will be tried again. */
public final class Absence {

    private Absence() {}

    public static String inWords(ServerStatus status, Instant now) {
        var reason = status.problem().map(problem -> " (%s)".formatted(problem)).orElse("");
        var outlook = status.nextTry()
                .map(next -> "; it is tried again in " + secondsBetween(now, next))
                .orElse("");
        return "Server '%s' is %s%s%s".formatted(status.name(), inWords(status.state()), reason, outlook);
    }

    private static String secondsBetween(Instant now, Instant next) {
        var wait = Duration.between(now, next);
        return Patience.inWords(
                Duration.ofSeconds(Math.max(0, wait.plusMillis(999).toSeconds())));
    }

    private static String inWords(ServerState state) {
        return switch (state) {
            case STARTING -> "still starting";
            case READY, BACKING_OFF, FAILED -> "not running";
            case STOPPED -> "stopped";
            case DISABLED -> "disabled";
        };
    }
}
