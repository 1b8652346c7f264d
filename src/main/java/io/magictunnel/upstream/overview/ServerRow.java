package io.magictunnel.upstream.overview;

import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.conduct.Conformance;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table of servers.
 *
 * @param said how the server named itself, its version and the revision of MCP that it speaks; empty until it was met
 * @param resources how many are listed, templates included
 * @param problem why it is not ready, or what of it is not offered; empty where all is well
 * @param conduct how it keeps to the protocol, as far as that was seen
 * @param wantsConsent whether this caller has something to allow in the browser
 */
public record ServerRow(
        String name,
        String transport,
        String target,
        State state,
        int tools,
        int prompts,
        int resources,
        String said,
        Instant since,
        int restarts,
        String problem,
        boolean added,
        ConductRow.Badge conduct,
        boolean wantsConsent)
        implements Serializable {

    /** The state, as a word of the messages and the colour of its meaning. */
    public record State(String word, String level) implements Serializable {

        static State of(ServerState state, boolean wantsConsent) {
            return wantsConsent && (state == ServerState.BACKING_OFF || state == ServerState.FAILED)
                    ? new State("unauthorized", "warn")
                    : of(state);
        }

        private static State of(ServerState state) {
            var level =
                    switch (state) {
                        case READY -> "ok";
                        case STARTING -> "info";
                        case BACKING_OFF -> "warn";
                        case FAILED -> "bad";
                        case STOPPED, DISABLED -> "";
                    };
            return new State(state.name().toLowerCase(Locale.ROOT), level);
        }
    }

    static ServerRow of(ServerStatus status, Conformance conformance, boolean wantsConsent) {
        return new ServerRow(
                status.name(),
                status.transport(),
                status.target(),
                State.of(status.state(), wantsConsent),
                status.tools(),
                status.offered().prompts(),
                status.offered().resources() + status.offered().templates(),
                status.identity()
                        .map(met -> "%s %s, %s"
                                .formatted(
                                        met.name(),
                                        met.version(),
                                        met.revision().date()))
                        .orElse(""),
                status.since(),
                status.restarts(),
                status.problem().or(() -> leftOut(status)).orElse(""),
                status.origin() == ServerStatus.Origin.ADDED,
                ConductRow.Badge.of(conformance),
                wantsConsent);
    }

    private static Optional<String> leftOut(ServerStatus status) {
        var reasons = status.offered().leftOut();
        return switch (reasons.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(reasons.getFirst());
            default -> Optional.of("%s (and %d more)".formatted(reasons.getFirst(), reasons.size() - 1));
        };
    }
}
